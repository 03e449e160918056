using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace LearningGraph.Domain;

/// <summary>"Whom should I ask?", with a text, topics, or both.</summary>
[GenerateSerializer, Immutable, Alias("lg.ask")]
public sealed record Ask : IValidated
{
    /// <summary>The most people one answer may name.</summary>
    public const int MaxCount = 50;

    /// <summary>Who asks; never suggested to themselves. Null or unknown: treated as a newcomer.</summary>
    [Id(0)] public LearnerId? Asker { get; init; }

    /// <summary>The question in the asker's own words, at most 100,000 characters.</summary>
    [Id(1), MaxLength(Limits.TextLength)] public string? Text { get; init; }

    /// <summary>What it is about, in no order.</summary>
    [Id(2)] public ImmutableArray<TopicId> Topics { get; init; } = [];

    /// <summary>How many people to name, in 1 to 50.</summary>
    [Id(3), Range(1, MaxCount)] public int Count { get; init; } = 5;

    /// <summary>People who must not be named.</summary>
    [Id(4)] public ImmutableArray<LearnerId> Exclude { get; init; } = [];

    /// <summary>Ranking time, UTC: later interactions are not known. Null: the latest applied interaction.</summary>
    [Id(5)] public DateTimeOffset? At { get; init; }

    /// <inheritdoc/>
    public string? FindFault(DateTimeOffset now) =>
        (Count is < 1 or > MaxCount ? $"count {Count} is outside 1 to {MaxCount}." : null)
        ?? Limits.TooLong("text", Text, Limits.TextLength)
        ?? Limits.TooMany("topics", Topics.Length, Limits.Topics)
        ?? Limits.TooMany("exclude", Exclude.Length, 1_000)
        ?? (At is { } at ? Limits.Ahead("at", at, now) : null)
        ?? (string.IsNullOrWhiteSpace(Text) && Topics.IsEmpty ? "An ask needs a text, topics, or both." : null);
}
