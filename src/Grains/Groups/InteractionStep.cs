using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>What one interaction did to a group's membership; less than its row, so that a grain holds no texts.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Kind">Joined, left or invited.</param>
/// <param name="Learners">Numbers of who joined, left or was invited.</param>
internal sealed record InteractionStep(DateTimeOffset At, InteractionKind Kind, ImmutableArray<int> Learners)
{
    /// <summary>The part of a row that matters here.</summary>
    public static InteractionStep Of(InteractionRow row) =>
        new(row.At, row.Kind, row.Kind == InteractionKind.Invited ? row.With : [row.Actor]);
}
