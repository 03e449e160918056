using LearningGraph.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LearningGraph.Api;

/// <summary>"Whom should I ask?" and what became of the suggestions.</summary>
internal static class SuggestionEndpoints
{
    public static void MapSuggestions(this IEndpointRouteBuilder routes)
    {
        var suggestions = routes.MapGroup("").WithTags("Suggestions");

        suggestions.MapPost("/ask", PostAsk)
            .WithSummary("Whom should I ask? Suggests people for a question, best first, and says why")
            .WithDescription("'after' is a position that the answer must know, as returned by a write; it waits at most a second.");

        suggestions.MapPost("/suggestions/{set}/answers", PostAnswer)
            .WithSummary("Tell what became of one suggestion")
            .WithDescription(
                "Accepting opens an ask, which counts against the learner's capacity; helped or notHelpful closes it for good, but one may be corrected to the other. "
                + "What was declined can only be accepted. Told by who asked, when that is known, or by the suggested learner. The same answer again changes nothing.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<SuggestionSet>> PostAsk(Ask ask, IGrainFactory grains, CancellationToken cancellationToken, long after = 0)
    {
        await grains.ReachAsync(after, cancellationToken);
        return TypedResults.Ok(await grains.GetGrain<ISuggestionGrain>(0).Suggest(ask, cancellationToken));
    }

    private static async Task<Results<Accepted<WriteReceipt>, ProblemHttpResult>> PostAnswer(
        SuggestionSetId set, SuggestionAnswer answer, IGrainFactory grains, CancellationToken cancellationToken)
    {
        var receipt = await grains.GetGrain<ILearnerGrain>(answer.Learner.Value).Answer(set, answer, cancellationToken);
        return receipt.Outcome switch
        {
            AnswerOutcome.Recorded => TypedResults.Accepted((string?)null, new WriteReceipt(receipt.Position)),
            AnswerOutcome.UnknownSet => Problems.NotFound(receipt.Detail!),
            AnswerOutcome.Full or AnswerOutcome.Contradicts or AnswerOutcome.NotConcerned => TypedResults.Problem(receipt.Detail, statusCode: StatusCodes.Status409Conflict),
            _ => TypedResults.Problem(receipt.Detail, statusCode: StatusCodes.Status400BadRequest),
        };
    }
}
