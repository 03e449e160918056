using LearningGraph.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LearningGraph.Api;

/// <summary>What was suggested to whom, and why.</summary>
internal static class DecisionLogEndpoints
{
    public static void MapDecisionLog(this IEndpointRouteBuilder routes)
    {
        var suggestions = routes.MapGroup("/suggestions").WithTags("Suggestions");

        suggestions.MapGet("", ListShown)
            .WithSummary("What was suggested to whom, and why, the latest first")
            .WithDescription(
                "By who asked, who was suggested, and when ('from' or later, before 'to'). People who were erased or opted out since are left out and counted in 'withheld'. "
                + "Pages by 'limit' (1 to 100) and 'cursor', which is 'next' of the page before.");

        suggestions.MapGet("/{set}", GetShown)
            .WithSummary("What one answer suggested, and why")
            .WithDescription("People who were erased or opted out since are left out and counted in 'withheld'.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ShownSet>, ProblemHttpResult>> GetShown(
        SuggestionSetId set, IGrainFactory grains, CancellationToken cancellationToken) =>
        await grains.GetGrain<IDecisionLogGrain>(0).Find(set, cancellationToken) is { } shown
            ? TypedResults.Ok(shown)
            : Problems.NotFound($"No suggestion set '{set}' was ever shown.");

    private static async Task<Ok<Page<ShownSet>>> ListShown(
        IGrainFactory grains,
        CancellationToken cancellationToken,
        LearnerId? asker = null,
        LearnerId? learner = null,
        string? from = null,
        string? to = null,
        int limit = 20,
        SuggestionSetId? cursor = null)
    {
        Require.Between("limit", limit, 1, 100);
        ShownFilter filter = new() { Asker = asker, Learner = learner, From = Require.Time("from", from), To = Require.Time("to", to), Behind = cursor };
        return await grains.GetGrain<IDecisionLogGrain>(0).List(filter, limit + 1, cancellationToken) is { } shown
            ? TypedResults.Ok(Page.Cut(shown, limit, set => set.Set.Value))
            : throw new BadHttpRequestException($"cursor '{cursor}' is not the 'next' of a page before.");
    }
}
