using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>A community of learners: its name, its topics and who looks after it. Members come from joined and left.</summary>
[GenerateSerializer, Immutable, Alias("lg.group")]
public sealed record Group : IValidated
{
    /// <summary>Which group this is.</summary>
    [Id(0), JsonPropertyName("group")] public required GroupId Id { get; init; }

    /// <summary>The name to show; the id is shown when null.</summary>
    [Id(1)] public string? Name { get; init; }

    /// <summary>What the group is for.</summary>
    [Id(2)] public string? Description { get; init; }

    /// <summary>What the group talks about, in no order.</summary>
    [Id(3)] public ImmutableArray<TopicId> Topics { get; init; } = [];

    /// <summary>Who looks after the group, in no order; an owner is a member too.</summary>
    [Id(4)] public ImmutableArray<LearnerId> Owners { get; init; } = [];

    /// <inheritdoc/>
    public string? FindFault(DateTimeOffset now) =>
        Limits.TooLong("name", Name, Limits.TitleLength)
        ?? Limits.TooLong("description", Description, Limits.TextLength)
        ?? Limits.TooMany("topics", Topics.Length, Limits.Topics)
        ?? Limits.TooMany("owners", Owners.Length, Limits.With)
        ?? (Owners.Contains(LearnerId.Erased) ? $"'{LearnerId.Erased}' stands for people who were erased; it cannot be sent." : null);
}
