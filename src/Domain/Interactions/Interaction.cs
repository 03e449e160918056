using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace LearningGraph.Domain;

/// <summary>Who did what, for whom, about what, and when. Sent once, never changed; a mistake is retracted.</summary>
[GenerateSerializer, Immutable, Alias("lg.interaction")]
public sealed record Interaction : IValidated
{
    /// <summary>Chosen by the sender; sending the same id twice has the effect of sending it once.</summary>
    [Id(0)] public required InteractionId Id { get; init; }

    /// <summary>What happened.</summary>
    [Id(1)] public required InteractionKind Kind { get; init; }

    /// <summary>When it happened, UTC; at most five minutes ahead of the node's clock.</summary>
    [Id(2)] public required DateTimeOffset At { get; init; }

    /// <summary>Who did it.</summary>
    [Id(3)] public required LearnerId Actor { get; init; }

    /// <summary>For or to whom it was done; at most 100, in no order; may be empty.</summary>
    [Id(4)] public ImmutableArray<LearnerId> With { get; init; } = [];

    /// <summary>What it was about; at most 100, in no order; may be empty.</summary>
    [Id(5)] public ImmutableArray<TopicId> Topics { get; init; } = [];

    /// <summary>The group in which it happened; null when in none.</summary>
    [Id(6)] public GroupId? Group { get; init; }

    /// <summary>The question, course or retracted interaction; null when there is none.</summary>
    [Id(7)] public SubjectId? Subject { get; init; }

    /// <summary>Strength of the evidence, in (0, 1]; 1 is a direct answer.</summary>
    [Id(8), Range(0.0, 1.0, MinimumIsExclusive = true)] public double Weight { get; init; } = 1.0;

    /// <summary>A short text, at most 1,000 characters; for <c>asked</c> the question's title.</summary>
    [Id(9), MaxLength(Limits.TitleLength)] public string? Title { get; init; }

    /// <summary>The free text, at most 100,000 characters.</summary>
    [Id(10), MaxLength(Limits.TextLength)] public string? Text { get; init; }

    /// <summary>Who may read it.</summary>
    [Id(11)] public Visibility Visibility { get; init; } = Visibility.Open;

    /// <summary>Where it came from, so that an import can be undone as a whole; null when unnamed.</summary>
    [Id(12)] public SourceId? Source { get; init; }

    /// <inheritdoc/>
    public string? FindFault(DateTimeOffset now) =>
        Limits.Ahead("at", At, now)
        ?? (Weight is > 0 and <= 1 ? null : $"weight {Weight} is outside (0, 1].")
        ?? Limits.TooLong("title", Title, Limits.TitleLength)
        ?? Limits.TooLong("text", Text, Limits.TextLength)
        ?? Limits.TooMany("with", With.Length, Limits.With)
        ?? Limits.TooMany("topics", Topics.Length, Limits.Topics)
        ?? LearnerId.FindReserved(Actor, With)
        ?? (Kind == InteractionKind.Retracted && Subject is null ? "A retraction names the retracted interaction in subject." : null);
}
