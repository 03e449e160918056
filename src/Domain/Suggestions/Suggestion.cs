using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>One suggested learner and why.</summary>
[GenerateSerializer, Immutable, Alias("lg.suggestion")]
public sealed record Suggestion
{
    /// <summary>Who to ask.</summary>
    [Id(0)] public required LearnerId Learner { get; init; }

    /// <summary>The profile's name, else the id.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>The model's score, comparable within one answer only; never increasing along it but for a newcomer's place.</summary>
    [Id(2)] public required double Score { get; init; }

    /// <summary>Median hours between question and this learner's answer, in tenths below 100 and whole above; null with fewer than three dated answers.</summary>
    [Id(3)] public double? ReplyTimeHours { get; init; }

    /// <summary>Why, strongest first; never empty.</summary>
    [Id(4)] public required ImmutableArray<Reason> Reasons { get; init; }
}
