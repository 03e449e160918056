using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>Seeds and how good they are known to be.</summary>
public sealed record SeedChoice
{
    /// <summary>Node numbers in order of choice, the one that adds most first; no two alike.</summary>
    public required ImmutableArray<int> Seeds { get; init; }

    /// <summary>
    /// The spread of the seeds is at least this share of that of the best possible ones, in [0, 1]; 0 when there was no room to find out.
    /// </summary>
    public required double Guarantee { get; init; }

    /// <summary>How likely the guarantee is wrong, in (0, 1).</summary>
    public required double FailureProbability { get; init; }

    /// <summary>How many nodes the seeds reach, themselves included, as the sets say that had no part in choosing; in [0, nodes].</summary>
    public required double EstimatedSpread { get; init; }

    /// <summary>How many sets were drawn, for choosing and for judging together.</summary>
    public required long Samples { get; init; }

    /// <summary>Whether drawing ended because there was no room for more, or the limit was reached, before the guarantee was.</summary>
    public required bool IsCutShort { get; init; }
}
