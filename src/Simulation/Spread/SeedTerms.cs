namespace LearningGraph.Simulation;

/// <summary>How seeds are to be chosen. Two equal terms give the same seeds of the same graph, whatever the number of threads.</summary>
public sealed record SeedTerms
{
    /// <summary>The most sets that can be drawn for either half.</summary>
    public const int MostSamples = 1 << 30;

    /// <summary>How many seeds, from 1 to the number of nodes.</summary>
    public required int Count { get; init; }

    /// <summary>
    /// What has to be proved is that the seeds reach 1 - 1/e - this of the best possible spread; in (0, 1 - 1/e). Smaller takes longer.
    /// Default .01.
    /// </summary>
    public double Epsilon { get; init; } = 0.01;

    /// <summary>
    /// Once that is proved, drawing goes on as long as twice the sets prove at least this much more, in [0, 1]; 1 ends it at once, as the paper
    /// does. Default .03: on nethept the seeds then reach 99.5 % of the spread that no more sets improve on, instead of 98 %.
    /// </summary>
    public double LeastGain { get; init; } = 0.03;

    /// <summary>How likely the guarantee may be wrong, in (0, 1); null for 1 / the number of nodes, and at most .01.</summary>
    public double? FailureProbability { get; init; }

    /// <summary>Picks the draws, from 0. Default 1.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>The most sets to draw for choosing, and as many for judging, in 1 to 2^30; then the guarantee is what is reached by then. Default 2^24.</summary>
    public int SampleLimit { get; init; } = 1 << 24;

    /// <summary>The most threads to use, from 1; there is work for two. Default 2.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Checks the terms against a graph of so many nodes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside; names it.</exception>
    internal void ThrowIfUnfit(int nodeCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Count, nodeCount);
        ThrowUnlessBetween(0, Epsilon, OpimBounds.GreedyShare, nameof(Epsilon));
        ArgumentOutOfRangeException.ThrowIfLessThan(LeastGain, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(LeastGain, 1);
        ThrowUnlessBetween(0, FailureProbability ?? 0.5, 1, nameof(FailureProbability));
        ArgumentOutOfRangeException.ThrowIfNegative(Seed);
        ArgumentOutOfRangeException.ThrowIfLessThan(SampleLimit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(SampleLimit, MostSamples);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }

    private static void ThrowUnlessBetween(double low, double value, double high, string name)
    {
        if (!(value > low && value < high))
        {
            throw new ArgumentOutOfRangeException(name, value, null);
        }
    }
}
