using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>What went one way between a learner and another: two people who taught each other have two ties.</summary>
[GenerateSerializer, Immutable, Alias("lg.tie")]
public sealed record Tie
{
    /// <summary>The most ties one answer may name.</summary>
    public const int MaxCount = 100;

    /// <summary>The other.</summary>
    [Id(0)] public required LearnerId Learner { get; init; }

    /// <summary>The other's name in the profile, else the id.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>Which way.</summary>
    [Id(2)] public required TieDirection Direction { get; init; }

    /// <summary>In units of one fresh answer of full weight that nobody thanked for; fades with the questions asked since. Six decimals.</summary>
    [Id(3)] public required double Weight { get; init; }

    /// <summary>What it was about, the heaviest first, at most five; empty when no topic is known.</summary>
    [Id(4)] public required ImmutableArray<TopicId> Topics { get; init; }

    /// <summary>When the latest of it happened, UTC.</summary>
    [Id(5)] public required DateTimeOffset Last { get; init; }
}
