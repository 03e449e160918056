using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>One group that a learner might join and why.</summary>
[GenerateSerializer, Immutable, Alias("lg.community-suggestion")]
public sealed record CommunitySuggestion
{
    /// <summary>Which group.</summary>
    [Id(0)] public required GroupId Group { get; init; }

    /// <summary>The description's name, else the id.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>The model's score, comparable within one answer only; never increasing along it.</summary>
    [Id(2)] public required double Score { get; init; }

    /// <summary>Why, strongest first; never empty.</summary>
    [Id(3)] public required ImmutableArray<Reason> Reasons { get; init; }
}
