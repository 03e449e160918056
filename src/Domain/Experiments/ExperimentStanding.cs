using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>Where an experiment is, and what was noticed about it.</summary>
[GenerateSerializer, Immutable, Alias("lg.experiment-standing")]
public sealed record ExperimentStanding
{
    /// <summary>Where it is.</summary>
    [Id(0)]
    public required ExperimentState State { get; init; }

    /// <summary>Why it cannot be played; null unless it failed.</summary>
    [Id(1)]
    public string? Fault { get; init; }

    /// <summary>What went wrong with its files and was mended, a sentence each, oldest first.</summary>
    [Id(2)]
    public ImmutableArray<string> Notices { get; init; } = [];

    /// <summary>Replicates that counted when this was kept, from 0; while it runs, more may be done.</summary>
    [Id(3)]
    public int Done { get; init; }

    /// <summary>Which program made the rows, when it is another than took the experiment on; else null. Rows of two programs do not count together.</summary>
    [Id(4)]
    public string? Program { get; init; }
}
