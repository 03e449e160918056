using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>A learner, the mentor that was found, and why. Flat, unlike a <see cref="Suggestion"/> in its set, so that a pair to avoid is a part of it.</summary>
[GenerateSerializer, Immutable, Alias("lg.assigned-mentor")]
public sealed record AssignedMentor
{
    /// <summary>Who gets the mentor.</summary>
    [Id(0)] public required LearnerId Learner { get; init; }

    /// <summary>Who is the mentor.</summary>
    [Id(1)] public required LearnerId Mentor { get; init; }

    /// <summary>The name in the mentor's profile, else the id.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>How well both sides fit, in [0, 1]; comparable within one assignment.</summary>
    [Id(3)] public required double Score { get; init; }

    /// <summary>Why, what the mentor has to give first; never empty. Only evidence that this learner may read.</summary>
    [Id(4)] public required ImmutableArray<Reason> Reasons { get; init; }

    /// <summary>The suggestion as it was shown to this learner; what becomes of it is told under this name.</summary>
    [Id(5)] public required SuggestionSetId Set { get; init; }
}
