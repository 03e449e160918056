using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>A subject matter: its names, where it belongs, and what lies beside it.</summary>
[GenerateSerializer, Immutable, Alias("lg.topic")]
public sealed record Topic : IValidated
{
    /// <summary>Which topic this is.</summary>
    [Id(0), JsonPropertyName("topic")] public required TopicId Id { get; init; }

    /// <summary>The name to show; the id is shown when null.</summary>
    [Id(1)] public string? Name { get; init; }

    /// <summary>Other names, in no order.</summary>
    [Id(2)] public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>The wider topic this one is a part of; null for none.</summary>
    [Id(3)] public TopicId? Parent { get; init; }

    /// <summary>Topics that lie beside this one, in no order; a relation holds in both directions whichever side names it.</summary>
    [Id(4)] public ImmutableArray<TopicId> Related { get; init; } = [];

    /// <summary>The topic that means the same and stands for this one from now on, in the past too; null for none.</summary>
    [Id(5)] public TopicId? MergedInto { get; init; }

    /// <summary>The topics that are named here beside itself, as parent, as related, or as the one it was merged into; some may come twice.</summary>
    public ImmutableArray<TopicId> FindOthers() => [.. new[] { Parent, MergedInto }.OfType<TopicId>(), .. Related];

    /// <inheritdoc/>
    public string? FindFault(DateTimeOffset now) =>
        Limits.TooLong("name", Name, Limits.TitleLength)
        ?? Limits.TooMany("synonyms", Synonyms.Length, Limits.Topics)
        ?? Synonyms.Select(synonym => synonym is null ? "synonyms holds a null." : Limits.TooLong("synonyms", synonym, Limits.TitleLength))
            .FirstOrDefault(fault => fault is not null)
        ?? Limits.TooMany("related", Related.Length, Limits.Topics)
        ?? (Parent == Id ? $"parent '{Parent}' is the topic itself." : null)
        ?? (Related.Contains(Id) ? $"related holds '{Id}', the topic itself." : null)
        ?? (MergedInto == Id ? $"mergedInto '{MergedInto}' is the topic itself." : null);
}
