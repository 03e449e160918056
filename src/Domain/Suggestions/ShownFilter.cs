namespace LearningGraph.Domain;

/// <summary>Which answers of the decision log are looked for; what is null excludes nothing.</summary>
[GenerateSerializer, Immutable, Alias("lg.shown-filter")]
public sealed record ShownFilter
{
    /// <summary>Who asked.</summary>
    [Id(0)] public LearnerId? Asker { get; init; }

    /// <summary>Who was suggested.</summary>
    [Id(1)] public LearnerId? Learner { get; init; }

    /// <summary>Shown then or later.</summary>
    [Id(2)] public DateTimeOffset? From { get; init; }

    /// <summary>Shown before then.</summary>
    [Id(3)] public DateTimeOffset? To { get; init; }

    /// <summary>Listed behind this set: where a page before ended.</summary>
    [Id(4)] public SuggestionSetId? Behind { get; init; }
}
