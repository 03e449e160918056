using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace LearningGraph.Domain;

/// <summary>What is simulated, frozen: the same scenario gives the same report, bit for bit, on the same system and runtime.</summary>
[GenerateSerializer, Immutable, Alias("lg.scenario")]
public sealed record Scenario : IValidated
{
    /// <summary>The most strategies compared at once.</summary>
    public const int MaxStrategies = 20;

    /// <summary>Its name, for people.</summary>
    [Id(0), StringLength(100)] public string Name { get; init; } = "unnamed";

    /// <summary>What it is for, in a sentence; null for nothing.</summary>
    [Id(1), StringLength(2_000)] public string? Description { get; init; }

    /// <summary>Picks the luck, in 0 to 4,294,967,295. Other seeds give other replicates of the same.</summary>
    [Id(2), Range(0.0, uint.MaxValue)] public long Seed { get; init; } = 1;

    /// <summary>Runs of each strategy, in 1 to 10,000; all strategies of a replicate meet the same people and the same luck.</summary>
    [Id(3), Range(1, 10_000)] public int Replicates { get; init; } = 30;

    /// <summary>Workdays that one run lasts, in 1 to 10,000; 5 are a week, 260 a year.</summary>
    [Id(4), Range(1, 10_000)] public int Ticks { get; init; } = 365;

    /// <summary>Whose workplace it is about.</summary>
    [Id(5)] public ScenarioStart Start { get; init; }

    /// <summary>The workplace to make up; on a live one only its turnover, its courses and its means of web, social and safety, for newcomers and for whom they are not known of.</summary>
    [Id(6)] public WorkplaceOutline Workplace { get; init; } = new();

    /// <summary>The community that is to be seeded.</summary>
    [Id(7)] public SeedingTerms Seeding { get; init; } = new();

    /// <summary>How people behave.</summary>
    [Id(8)] public Behaviour Behaviour { get; init; } = new();

    /// <summary>What is compared, 1 to 20; the first is the one the others are compared with.</summary>
    [Id(9)] public ImmutableArray<StrategyChoice> Strategies { get; init; } = [new() { Strategy = SeedingStrategy.None }, new() { Strategy = SeedingStrategy.InformalExperts }];

    /// <summary>When it may end early; null: after the last replicate.</summary>
    [Id(10)] public StoppingRule? Stopping { get; init; }

    /// <summary>Ticks of all its runs: strategies times replicates times ticks.</summary>
    public long CountTicks() => (long)Strategies.Length * Replicates * Ticks;

    /// <inheritdoc/>
    public string? FindFault(DateTimeOffset now) => ScenarioRules.FindFault(this);
}
