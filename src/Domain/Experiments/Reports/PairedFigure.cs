namespace LearningGraph.Domain;

/// <summary>How far a strategy lies from the first one, replicate by replicate.</summary>
[GenerateSerializer, Immutable, Alias("lg.paired-figure")]
public sealed record PairedFigure
{
    /// <summary>Replicates in which both values are defined; the rest is about these alone.</summary>
    [Id(0)] public required int Replicates { get; init; }

    /// <summary>The mean difference, this strategy less the first.</summary>
    [Id(1)] public required double Mean { get; init; }

    /// <summary>Lower end of its 95 % interval by Student's t on the differences, of shares cut at -1; null for fewer than two replicates and when all differences are equal.</summary>
    [Id(2)] public double? Low { get; init; }

    /// <summary>Upper end of it, of shares cut at 1.</summary>
    [Id(3)] public double? High { get; init; }

    /// <summary>Probability of a difference this large by luck alone, two-sided, in (0, 1]; never below 2^(1 - replicates), the least that so many signs can show.</summary>
    [Id(4)] public required double P { get; init; }

    /// <summary>The same after Holm's correction (1979) for the other strategies compared on this measure.</summary>
    [Id(5)] public required double AdjustedP { get; init; }

    /// <summary>Whether a difference may be claimed: <see cref="AdjustedP"/> is below 0.05 and both values are defined in every replicate.</summary>
    [Id(6)] public required bool IsClear { get; init; }
}
