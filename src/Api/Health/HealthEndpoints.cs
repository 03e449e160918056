using LearningGraph.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LearningGraph.Api;

/// <summary>Whether the node runs and whether it may be asked.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health").AllowAnonymous();

        health.MapGet("/live", () => TypedResults.Ok())
            .WithSummary("200 while the process answers");

        health.MapGet("/ready", GetReady)
            .WithSummary("200 once the node has caught up with its log, and can read on in it")
            .WithDescription("'applied' is the last position that answers know, 'durable' the last one that is stored, 'lag' what lies between; 'snapshot' is from where the next start goes on.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Ok<TailStatus>, ProblemHttpResult>> GetReady(
        IGrainFactory grains, Readiness readiness, HttpResponse response, CancellationToken cancellationToken) =>
        await readiness.FindGapAsync(cancellationToken) is { } gap ? Problems.NotReady(gap, response)
        : await grains.GetGrain<ITailGrain>(0).GetStatus(cancellationToken) is var status && Readiness.DescribeFault(status) is { } fault ? Problems.NotReady(fault, response)
        : TypedResults.Ok(status);
}
