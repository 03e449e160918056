namespace LearningGraph.Api;

/// <summary>One entry of the log that names a learner. One of the fields below the time is there and tells as what.</summary>
public sealed record ExportedEntry
{
    /// <summary>Its place in the log.</summary>
    public required long Position { get; init; }

    /// <summary>When it happened or was decided, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the learner did, or what somebody did for or to the learner; then without title and text unless everybody may read them.</summary>
    public Interaction? Interaction { get; init; }

    /// <summary>The learner's profile as it was from then on.</summary>
    public Learner? Profile { get; init; }

    /// <summary>Whose profile named the learner as their manager from then on.</summary>
    public LearnerId? ManagerOf { get; init; }

    /// <summary>The group that named the learner as an owner from then on.</summary>
    public GroupId? OwnerOf { get; init; }

    /// <summary>What was suggested to the learner.</summary>
    public ShownSet? Asked { get; init; }

    /// <summary>The learner being suggested to somebody.</summary>
    public OwnSuggestion? Suggested { get; init; }

    /// <summary>The answer to somebody who did not want to be shown the learner.</summary>
    public SuggestionSetId? ExcludedFrom { get; init; }

    /// <summary>The set that <see cref="Answer"/> is about.</summary>
    public SuggestionSetId? AnswerTo { get; init; }

    /// <summary>What became of a suggestion of the learner, or what the learner said about one.</summary>
    public SuggestionAnswer? Answer { get; init; }
}
