using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>What an experiment found. Holds no times and no ids of people, so the same scenario and rows give the same bytes.</summary>
[GenerateSerializer, Immutable, Alias("lg.experiment-report")]
public sealed record ExperimentReport
{
    /// <summary>What was simulated.</summary>
    [Id(0)] public required Scenario Scenario { get; init; }

    /// <summary>Replicates of which every strategy's run counts.</summary>
    [Id(1)] public required int Replicates { get; init; }

    /// <summary>Whether that is all there will be: the last replicate, or as many as the stopping rule asked for.</summary>
    [Id(2)] public required bool IsComplete { get; init; }

    /// <summary>What the figures are about, in their order.</summary>
    [Id(3)] public required ImmutableArray<Measure> Measures { get; init; }

    /// <summary>The strategies, in the scenario's order.</summary>
    [Id(4)] public required ImmutableArray<StrategyReport> Strategies { get; init; }

    /// <summary>What can be said, in short sentences, the most important first; they never claim more than the intervals do.</summary>
    [Id(5)] public required ImmutableArray<string> Conclusions { get; init; }

    /// <summary>What a live workplace's data cannot tell and was assumed, as sentences; empty for a synthetic one, of which everything is.</summary>
    [Id(6)] public ImmutableArray<string> Assumed { get; init; } = [];

    /// <summary>The same sentences in the same order, each with what it rests on.</summary>
    [Id(7)] public ImmutableArray<Finding> Findings { get; init; } = [];
}
