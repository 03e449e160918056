using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Whether reasons tell why: what becomes of a score without the evidence that a reason names.</summary>
public sealed record FidelityReport
{
    /// <summary>The name given to the data.</summary>
    public required string Dataset { get; init; }

    /// <summary>Questions in the data.</summary>
    public required int Questions { get; init; }

    /// <summary>When the first question was asked that suggestions were looked at for; the learned ranker was fitted to what came before it.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Questions that suggestions were looked at for.</summary>
    public required int Judged { get; init; }

    /// <summary>What the training rows were drawn from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The prior blend, then the learned ranker, whether or not it would pass its gate; the latter is missing where there was too little to learn from.</summary>
    public required ImmutableArray<FidelityRow> Rows { get; init; }
}
