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

    /// <summary>Waits, at most a second, until this node's answers know a position; at once for 0.</summary>
    /// <exception cref="BadHttpRequestException">The position is negative.</exception>
    public static Task<bool> ReachAsync(this IGrainFactory grains, long after, CancellationToken cancellationToken)
    {
        Require.Between("after", after, 0, long.MaxValue);
        return after == 0 ? Task.FromResult(true) : grains.GetGrain<ITailGrain>(0).Reach(after, cancellationToken);
    }
}
