using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>How one strategy did.</summary>
[GenerateSerializer, Immutable, Alias("lg.strategy-report")]
public sealed record StrategyReport
{
    /// <summary>How it is called, unique in the report.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>What was done.</summary>
    [Id(1)] public required StrategyChoice Choice { get; init; }

    /// <summary>One figure for each measure, in the report's order.</summary>
    [Id(2)] public required ImmutableArray<MeasureFigure> Figures { get; init; }

    /// <summary>Week by week: active, members, questions and answers so far.</summary>
    [Id(3)] public required ImmutableArray<WeeklyCurve> Curves { get; init; }

    /// <summary>How many of the communities still live (Kaplan and Meier 1958): where it begins, and after each day on which one fell silent.</summary>
    [Id(4)] public required ImmutableArray<SurvivalPoint> Survival { get; init; }

    /// <summary>On a live workplace, who was made a founder most often, at most 100, most often first, ties by number; empty on a synthetic one, where every replicate has other people.</summary>
    [Id(5)] public ImmutableArray<FounderShare> Founders { get; init; } = [];
}
