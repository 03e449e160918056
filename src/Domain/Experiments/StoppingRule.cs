using System.ComponentModel.DataAnnotations;

namespace LearningGraph.Domain;

/// <summary>When an experiment may end before its last replicate: once every strategy's paired difference to the first is known closely enough.</summary>
[GenerateSerializer, Immutable, Alias("lg.stopping-rule")]
public sealed record StoppingRule
{
    /// <summary>The measure whose differences decide, by its name in the report.</summary>
    [Id(0)] public string Measure { get; init; } = "adoption";

    /// <summary>Half the width of the 95 % interval that is close enough, in the measure's unit, above 0.</summary>
    [Id(1), Range(0.0, 1e9, MinimumIsExclusive = true)] public double HalfWidth { get; init; } = 0.01;

    /// <summary>Replicates before it is looked at, in 10 to 10,000: an interval of few is no interval.</summary>
    [Id(2), Range(10, 10_000)] public int LeastReplicates { get; init; } = 20;
}
