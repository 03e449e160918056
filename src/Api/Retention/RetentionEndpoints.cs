using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LearningGraph.Api;

/// <summary>Forgetting by age.</summary>
internal static class RetentionEndpoints
{
    public static void MapRetention(this IEndpointRouteBuilder routes) => routes.MapGroup("/retention").WithTags("Retention").MapPost("", PostRetention)
        .WithSummary("Forget what is older than a moment, or count it")
        .WithDescription("Forgets interactions, shown suggestion sets and their answers, and replaced descriptions, for good and in every file. Current profiles "
            + "stay, and so do memberships. Forgets up to 'limit' entries (default 100000) and says how many remain; call it until 'remaining' is 0. "
            + "With 'dryRun' nothing is forgotten: 'forgotten' then counts what would be, and 'remaining' is all of it.");

    private static async Task<Ok<RetentionReceipt>> PostRetention(
        RetentionRequest request, IInteractionLog log, TimeProvider clock, CancellationToken cancellationToken)
    {
        var before = request.FindCutoff(clock.GetUtcNow());
        if (request.DryRun)
        {
            var counted = await log.CountForgettableAsync(before, cancellationToken);
            return TypedResults.Ok(new RetentionReceipt(before, true, counted, counted.Total, await log.GetLastPositionAsync(cancellationToken)));
        }

        var receipt = await log.ForgetAsync(before, request.Limit, cancellationToken);
        return TypedResults.Ok(new RetentionReceipt(before, false, receipt.Forgotten, receipt.Remaining, receipt.Position));
    }
}
