namespace LearningGraph.Domain;

/// <summary>One measure of one strategy, over replicates.</summary>
[GenerateSerializer, Immutable, Alias("lg.measure-figure")]
public sealed record MeasureFigure
{
    /// <summary>The measure's name.</summary>
    [Id(0)] public required string Measure { get; init; }

    /// <summary>Replicates in which it is defined; the rest of the figure is about these alone.</summary>
    [Id(1)] public required int Replicates { get; init; }

    /// <summary>The mean; null when it is nowhere defined.</summary>
    [Id(2)] public double? Mean { get; init; }

    /// <summary>Lower end of the mean's 95 % interval: by Student's t and of shares within [0, 1], or by Wilson where each value is yes or no. Null for fewer than two replicates and where all values are equal, other than yes and no.</summary>
    [Id(3)] public double? Low { get; init; }

    /// <summary>Upper end of it.</summary>
    [Id(4)] public double? High { get; init; }

    /// <summary>Share of 2,000 resamplings of the replicates in which no other strategy's mean is better, ties shared; null where neither way is better, and where some strategy's value is undefined in a replicate.</summary>
    [Id(5)] public double? BestProbability { get; init; }

    /// <summary>Against the first strategy under the same luck; null for the first, and when no replicate has both.</summary>
    [Id(6)] public PairedFigure? ToFirst { get; init; }
}
