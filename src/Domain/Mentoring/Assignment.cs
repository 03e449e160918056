using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>Mentors for many learners at once. Every learner that was meant is in it once, with a mentor or with a reason.</summary>
[GenerateSerializer, Immutable, Alias("lg.assignment")]
public sealed record Assignment
{
    /// <summary>The last log position the answer knew.</summary>
    [Id(0)] public required long Position { get; init; }

    /// <summary>Ranking time, UTC.</summary>
    [Id(1)] public required DateTimeOffset AsOf { get; init; }

    /// <summary>Which ranker gave the scores.</summary>
    [Id(2)] public required string Model { get; init; }

    /// <summary>The sum of the scores of all pairs.</summary>
    [Id(3)] public required double Total { get; init; }

    /// <summary>Who gets whom, by the learner's id.</summary>
    [Id(4)] public required ImmutableArray<AssignedMentor> Pairs { get; init; }

    /// <summary>Who got nobody and why, by id.</summary>
    [Id(5)] public required ImmutableArray<UnmatchedLearner> Unmatched { get; init; }
}
