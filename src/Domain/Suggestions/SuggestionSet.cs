using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>One answer to an ask.</summary>
[GenerateSerializer, Immutable, Alias("lg.suggestion-set")]
public sealed record SuggestionSet
{
    /// <summary>Names this answer; feedback points at it.</summary>
    [Id(0)] public required SuggestionSetId Set { get; init; }

    /// <summary>The last log position the answer knew.</summary>
    [Id(1)] public required long Position { get; init; }

    /// <summary>Ranking time, UTC.</summary>
    [Id(2)] public required DateTimeOffset AsOf { get; init; }

    /// <summary>Which ranker answered.</summary>
    [Id(3)] public required string Model { get; init; }

    /// <summary>Best first; ties by id. Empty when nobody is known to help.</summary>
    [Id(4)] public required ImmutableArray<Suggestion> Suggestions { get; init; }
}
