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

    // A graph of a whole organisation stays in memory until its reader has taken it all.
    private const int Graphs = 4;
    private const int WaitingGraphs = 32;

    // The rows of an experiment that is over stay in memory as long as its table is read, and of not many more; see HeldRuns.
    private const int Tables = 2;
    private const int WaitingTables = 32;

    // One takes half of the processors for seconds; a second one beside it would only make both slower.
    private const int Assignments = 1;
    private const int WaitingAssignments = 16;

    /// <summary>For the endpoint that takes batches.</summary>
    public const string ForBatches = "batches";

    /// <summary>For endpoints that answer with a whole graph.</summary>
    public const string ForGraphs = "graphs";

    /// <summary>For the endpoint that answers with every row of an experiment.</summary>
    public const string ForTables = "tables";

    /// <summary>For the endpoint that assigns mentors to many.</summary>
    public const string ForAssignments = "assignments";

    /// <summary>For every other endpoint under <c>/v1</c>.</summary>
    public const string ForOthers = "others";

    public static void AddAdmission(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddConcurrencyLimiter(ForBatches, limit => (limit.PermitLimit, limit.QueueLimit) = (Batches, WaitingBatches));
            options.AddConcurrencyLimiter(ForOthers, limit => (limit.PermitLimit, limit.QueueLimit) = (Others, WaitingOthers));
            options.AddConcurrencyLimiter(ForGraphs, limit => (limit.PermitLimit, limit.QueueLimit) = (Graphs, WaitingGraphs));
            options.AddConcurrencyLimiter(ForTables, limit => (limit.PermitLimit, limit.QueueLimit) = (Tables, WaitingTables));
            options.AddConcurrencyLimiter(ForAssignments, limit => (limit.PermitLimit, limit.QueueLimit) = (Assignments, WaitingAssignments));
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = Problems.RetryAfterSeconds;
                return ValueTask.CompletedTask;
            };
        });
}
