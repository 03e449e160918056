using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>A subject matter: its name and the other names people use for it.</summary>
[GenerateSerializer, Immutable, Alias("lg.topic")]
public sealed record Topic : IValidated
{
    /// <summary>Which topic this is.</summary>
    [Id(0), JsonPropertyName("topic")] public required TopicId Id { get; init; }

    /// <summary>The name to show; the id is shown when null.</summary>
    [Id(1)] public string? Name { get; init; }

    /// <summary>Other names, in no order.</summary>
    [Id(2)] public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <inheritdoc/>
    public string? FindFault(DateTimeOffset now) =>
        Limits.TooLong("name", Name, Limits.TitleLength)
        ?? Limits.TooMany("synonyms", Synonyms.Length, Limits.Topics)
        ?? Synonyms.Select(synonym => synonym is null ? "synonyms holds a null." : Limits.TooLong("synonyms", synonym, Limits.TitleLength))
            .FirstOrDefault(fault => fault is not null);
}
