using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>The groups that a learner might join.</summary>
[GenerateSerializer, Immutable, Alias("lg.community-suggestion-set")]
public sealed record CommunitySuggestionSet
{
    /// <summary>The most groups one answer may name.</summary>
    public const int MaxCount = 50;

    /// <summary>Names this answer; the decision log keeps what it showed.</summary>
    [Id(0)] public required SuggestionSetId Set { get; init; }

    /// <summary>The last log position the answer knew.</summary>
    [Id(1)] public required long Position { get; init; }

    /// <summary>Ranking time, UTC.</summary>
    [Id(2)] public required DateTimeOffset AsOf { get; init; }

    /// <summary>Which ranker answered.</summary>
    [Id(3)] public required string Model { get; init; }

    /// <summary>Best first; ties by id. Empty when there is no group that the learner is not in and has not left.</summary>
    [Id(4)] public required ImmutableArray<CommunitySuggestion> Suggestions { get; init; }
}
