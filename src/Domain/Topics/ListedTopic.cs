namespace LearningGraph.Domain;

/// <summary>A topic's row in the listing of all; one that was merged into another has none of its own.</summary>
[GenerateSerializer, Immutable, Alias("lg.listed-topic")]
public sealed record ListedTopic
{
    /// <summary>Which.</summary>
    [Id(0)] public required TopicId Topic { get; init; }

    /// <summary>The description's name; null when there is none.</summary>
    [Id(1)] public string? Name { get; init; }

    /// <summary>The wider topic; null for none.</summary>
    [Id(2)] public TopicId? Parent { get; init; }

    /// <summary>
    /// Questions on it that everybody may read, of people who may be analysed, those on topics merged into it included. Null when fewer people than the
    /// node's threshold asked them.
    /// </summary>
    [Id(6)] public int? Questions { get; init; }

    /// <summary>Answers to them, and mentoring sessions on it, that count as evidence, likewise. Null when fewer people gave them.</summary>
    [Id(7)] public int? Answers { get; init; }

    /// <summary>The synonym, or the id or name of a topic merged into it, that was searched for; null when its own name or id was.</summary>
    [Id(5)] public string? Matched { get; init; }
}
