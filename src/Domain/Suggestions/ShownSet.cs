using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>One answer as the decision log keeps it: what was suggested to whom, and why. Names nobody who was erased or has opted out since.</summary>
[GenerateSerializer, Immutable, Alias("lg.shown-set")]
public sealed record ShownSet
{
    /// <summary>Names the answer.</summary>
    [Id(0)] public required SuggestionSetId Set { get; init; }

    /// <summary>When it was shown, UTC.</summary>
    [Id(1)] public required DateTimeOffset At { get; init; }

    /// <summary>
    /// What was asked; for mentors the topics that were really used. Without an asker, and without the text, when nobody known asked or the asker
    /// is not named any more.
    /// </summary>
    [Id(2)] public required Ask Ask { get; init; }

    /// <summary>Which ranker answered.</summary>
    [Id(3)] public required string Model { get; init; }

    /// <summary>The last log position the answer knew.</summary>
    [Id(4)] public required long Position { get; init; }

    /// <summary>Who was suggested, best first, each with today's name, and with the score and the reasons that were shown.</summary>
    [Id(5)] public required ImmutableArray<Suggestion> Suggestions { get; init; }

    /// <summary>How many more were suggested who are not named any more.</summary>
    [Id(6)] public required int Withheld { get; init; }

    /// <summary>Which groups were suggested, best first, likewise; null when people were looked for.</summary>
    [Id(7)] public ImmutableArray<CommunitySuggestion>? Communities { get; init; }
}
