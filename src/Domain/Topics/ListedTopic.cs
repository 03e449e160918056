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

    /// <summary>Questions on it, those on topics merged into it included.</summary>
    [Id(3)] public required int Questions { get; init; }

    /// <summary>Answers and mentoring sessions on it that count as evidence, likewise.</summary>
    [Id(4)] public required int Answers { get; init; }

    /// <summary>The synonym, or the id or name of a topic merged into it, that was searched for; null when its own name or id was.</summary>
    [Id(5)] public string? Matched { get; init; }
}
