using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>What was asked for; never changes.</summary>
[GenerateSerializer, Immutable, Alias("lg.experiment-manifest")]
public sealed record ExperimentManifest
{
    /// <summary>Which experiment.</summary>
    [Id(0)]
    public required ExperimentId Id { get; init; }

    /// <summary>When it was asked for.</summary>
    [Id(1)]
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>What is simulated.</summary>
    [Id(2)]
    public required Scenario Scenario { get; init; }

    /// <summary>Of a live workplace, what its log cannot tell and the scenario or a usual value stands for, a sentence each; empty for a synthetic one.</summary>
    [Id(3)]
    public ImmutableArray<string> Assumed { get; init; } = [];

    /// <summary>Which program took it on, see <see cref="ExperimentStanding.Program"/>; null when that was not kept.</summary>
    [Id(4)]
    public string? Program { get; init; }
}
