using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LearningGraph.Api;

/// <summary>Where everything came from, and how to take a source back.</summary>
internal static class SourceEndpoints
{
    private const int MaxUndone = 100_000;

    public static void MapSources(this IEndpointRouteBuilder routes)
    {
        var sources = routes.MapGroup("/sources").WithTags("Sources");

        sources.MapGet("", GetSources)
            .WithSummary("The sources of which something is left, by name")
            .WithDescription(Listing.Paging);

        sources.MapDelete("/{source}", UndoSource)
            .WithSummary("Undo a source: everything is as if it had never been sent")
            .WithDescription("Undoes up to 'limit' entries (1 to 100000) and says how much remains; call it until 'remaining' is 0. "
                + "At the end it looks, part by part, for people whom nothing else names, and erases them. "
                + "It may be stopped at any time, and the same ids may be sent again afterwards.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Page<SourceSummary>>> GetSources(
        IInteractionLog log, CancellationToken cancellationToken, int limit = Listing.DefaultLimit, SourceId? cursor = null)
    {
        Listing.RequireLimit(limit);
        var sources = await log.GetSourcesAsync(cursor, limit + 1, cancellationToken);
        return TypedResults.Ok(Page.Cut(sources, limit, summary => summary.Source.Value));
    }

    private static async Task<Results<Ok<UndoneSource>, ProblemHttpResult>> UndoSource(
        SourceId source, IInteractionLog log, CancellationToken cancellationToken, int limit = 10_000)
    {
        Require.Between("limit", limit, 1, MaxUndone);
        return await log.UndoAsync(source, limit, cancellationToken) is { } undone
            ? TypedResults.Ok(undone)
            : Problems.NotFound($"Nothing ever came from source '{source}'.");
    }
}
