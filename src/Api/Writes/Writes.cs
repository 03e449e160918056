using LearningGraph.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningGraph.Api;

/// <summary>How a change of a profile is answered: once this node's own answers know it, or after a second without.</summary>
internal static class Writes
{
    /// <summary>200 once the node knows the change; 202 when it is durable but the node is more than a second behind.</summary>
    public static async Task<Results<Ok<WriteReceipt>, Accepted<WriteReceipt>, ProblemHttpResult>> AnswerAsync(
        this IGrainFactory grains, long position, CancellationToken cancellationToken)
    {
        WriteReceipt receipt = new(position);
        return await grains.ReachAsync(position, cancellationToken)
            ? TypedResults.Ok(receipt)
            : TypedResults.Accepted((string?)null, receipt);
    }

    /// <summary>The same for a description that depended on terms: 409 or 412 when it was not put.</summary>
    /// <param name="grains">Lead to the node's answers.</param>
    /// <param name="what">Such as "group 'dba'".</param>
    /// <param name="terms">What it depended on.</param>
    /// <param name="receipt">What became of it.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public static async Task<Results<Ok<WriteReceipt>, Accepted<WriteReceipt>, ProblemHttpResult>> AnswerAsync(
        this IGrainFactory grains, string what, PutTerms terms, PutReceipt receipt, CancellationToken cancellationToken) =>
        receipt.Outcome == PutOutcome.Put ? await grains.AnswerAsync(receipt.Position, cancellationToken) : Conditions.Refuse(what, receipt.Outcome, terms);

    /// <summary>Waits, at most a second, until this node's answers know a position; at once for 0.</summary>
    /// <exception cref="BadHttpRequestException">The position is negative.</exception>
    public static Task<bool> ReachAsync(this IGrainFactory grains, long after, CancellationToken cancellationToken)
    {
        Require.Between("after", after, 0, long.MaxValue);
        return after == 0 ? Task.FromResult(true) : grains.GetGrain<ITailGrain>(0).Reach(after, cancellationToken);
    }
}
