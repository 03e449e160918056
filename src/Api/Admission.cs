using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
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

    /// <summary>For the endpoint that takes batches.</summary>
    public const string ForBatches = "batches";

    /// <summary>For every other endpoint under <c>/v1</c>.</summary>
    public const string ForOthers = "others";

    public static void AddAdmission(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddConcurrencyLimiter(ForBatches, limit => (limit.PermitLimit, limit.QueueLimit) = (Batches, WaitingBatches));
            options.AddConcurrencyLimiter(ForOthers, limit => (limit.PermitLimit, limit.QueueLimit) = (Others, WaitingOthers));
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = Problems.RetryAfterSeconds;
                return ValueTask.CompletedTask;
            };
        });
}
