using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>What one interaction did to a group's membership; less than its row, so that a grain holds no texts.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="At">When it happened.</param>
/// <param name="Kind">Joined, left, invited or retracted.</param>
/// <param name="Learners">Numbers of who joined, left or was invited.</param>
/// <param name="Retracts">For a retraction the position of what it takes back; 0 otherwise.</param>
internal sealed record InteractionStep(long Position, DateTimeOffset At, InteractionKind Kind, ImmutableArray<int> Learners, long Retracts)
{
    /// <summary>The part of a row that matters here.</summary>
    public static InteractionStep Of(InteractionRow row) => new(
        row.Position, row.At, row.Kind, row.Kind == InteractionKind.Invited ? row.With : [row.Actor], row.Retracts);
}
