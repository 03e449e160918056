using System.Collections.Immutable;

namespace LearningGraph.Cli;

/// <summary>What <c>learninggraph seeds --json</c> writes.</summary>
internal sealed record SeedsReport
{
    /// <summary>The graph's file, without its folder and ending.</summary>
    public required string Graph { get; init; }

    /// <summary>How many nodes it has.</summary>
    public required int Nodes { get; init; }

    /// <summary>How many edges it has.</summary>
    public required int Edges { get; init; }

    /// <summary>How it spreads: ic, wc or lt.</summary>
    public required string Model { get; init; }

    /// <summary>How many seeds were chosen.</summary>
    public required int K { get; init; }

    /// <summary>What picked the draws.</summary>
    public required long Seed { get; init; }

    /// <summary>What may be missing from 1 - 1/e.</summary>
    public required double Epsilon { get; init; }

    /// <summary>In how many independent runs each spread was measured.</summary>
    public required int Runs { get; init; }

    /// <summary>Node numbers of the file, in order of choice.</summary>
    public required ImmutableArray<int> Seeds { get; init; }

    /// <summary>How many nodes the seeds reach on average, themselves included.</summary>
    public required double Spread { get; init; }

    /// <summary>Its 95 % interval.</summary>
    public required SpreadInterval Interval { get; init; }

    /// <summary>How long choosing took, without reading and measuring.</summary>
    public required double Seconds { get; init; }

    /// <summary>The share of the best possible spread that is proved, in [0, 1].</summary>
    public required double Guarantee { get; init; }

    /// <summary>How likely that proof is wrong, in (0, 1).</summary>
    public required double FailureProbability { get; init; }

    /// <summary>How many reverse reachable sets were drawn.</summary>
    public required long Samples { get; init; }

    /// <summary>Whether drawing ended before the guarantee was reached, because there was no room for more.</summary>
    public required bool IsCutShort { get; init; }

    /// <summary>The spread of each simple choice.</summary>
    public required IReadOnlyDictionary<string, double> Baselines { get; init; }

    /// <summary>The 95 % interval of each of them.</summary>
    public required IReadOnlyDictionary<string, SpreadInterval> BaselineIntervals { get; init; }
}
