using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LearningGraph.Api;

/// <summary>How many requests are worked on at once, so that memory stays bounded however many come; the rest is told to come back.</summary>
internal static class Admission
{
    // Batches are held in memory while they wait for the disk; more than these would not make it faster.
    private const int Batches = 64;
    private const int WaitingBatches = 256;
    private const int Others = 256;
    private const int WaitingOthers = 1024;

    public static void AddAdmission(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Choose);
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = Problems.RetryAfterSeconds;
                return ValueTask.CompletedTask;
            };
        });

    private static RateLimitPartition<string> Choose(HttpContext context) => context.Request switch
    {
        { Path.Value: "/v1/interactions", Method: "POST" } => Limit("batches", Batches, WaitingBatches),
        { Path: var path } when path.StartsWithSegments("/v1") => Limit("others", Others, WaitingOthers),
        _ => RateLimitPartition.GetNoLimiter("free"),
    };

    private static RateLimitPartition<string> Limit(string name, int permits, int waiting) =>
        RateLimitPartition.GetConcurrencyLimiter(name, _ => new() { PermitLimit = permits, QueueLimit = waiting });
}
