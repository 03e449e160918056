using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>One thing to append to the log, with the organisation's own ids. A closed set: the records below.</summary>
/// <param name="At">When it happened or was decided, UTC.</param>
public abstract record LogEntry(DateTimeOffset At)
{
    /// <summary>What guards this entry when it is a decision; null when anybody may append it.</summary>
    public virtual DecisionKey? Key => null;
}

/// <summary>What somebody did.</summary>
public sealed record InteractionRecorded(Interaction Interaction) : LogEntry(Interaction.At)
{
    /// <summary>Joining, leaving and inviting are folded by the group's grain.</summary>
    public override DecisionKey? Key =>
        Interaction is { Kind: InteractionKind.Joined or InteractionKind.Left or InteractionKind.Invited, Group: { } group }
            ? DecisionKey.Of(group)
            : null;
}

/// <summary>
/// A learner's whole profile, replacing the one before. One that says the same from the same source is a <see cref="AppendOutcome.Duplicate"/>; one of
/// somebody who was erased is refused when it comes from a source, and begins somebody new when it is given by hand. Managers and owners who were
/// erased are left out of what a source says.
/// </summary>
/// <param name="Learner">The profile.</param>
/// <param name="At">When it was changed.</param>
/// <param name="Source">The import it came with, and goes with when that is undone; null when it was given by hand.</param>
public sealed record LearnerChanged(Learner Learner, DateTimeOffset At, SourceId? Source = null) : LogEntry(At)
{
    /// <inheritdoc/>
    public override DecisionKey? Key => DecisionKey.Of(Learner.Id);
}

/// <summary>A group's whole description, replacing the one before. One that says the same from the same source is a <see cref="AppendOutcome.Duplicate"/>.</summary>
/// <param name="Group">The description.</param>
/// <param name="At">When it was changed.</param>
/// <param name="Source">The import it came with, and goes with when that is undone; null when it was given by hand.</param>
public sealed record GroupChanged(Group Group, DateTimeOffset At, SourceId? Source = null) : LogEntry(At)
{
    /// <inheritdoc/>
    public override DecisionKey? Key => DecisionKey.Of(Group.Id);
}

/// <summary>A topic's whole description, replacing the one before. One that says the same from the same source is a <see cref="AppendOutcome.Duplicate"/>.</summary>
/// <param name="Topic">The description.</param>
/// <param name="At">When it was changed.</param>
/// <param name="Source">The import it came with, and goes with when that is undone; null when it was given by hand.</param>
public sealed record TopicChanged(Topic Topic, DateTimeOffset At, SourceId? Source = null) : LogEntry(At)
{
    /// <inheritdoc/>
    public override DecisionKey? Key => DecisionKey.Of(Topic.Id);
}

/// <summary>What one answer showed, so that feedback can point at it. Changes no score.</summary>
/// <param name="Set">Names the answer.</param>
/// <param name="At">The node's clock when it was shown.</param>
/// <param name="Ask">The question; its text is kept only when there is an asker to whom it belongs.</param>
/// <param name="Learners">Who was shown, best first.</param>
/// <param name="Model">Which ranker answered.</param>
/// <param name="Known">The last log position the answer knew.</param>
public sealed record SuggestionsShown(
    SuggestionSetId Set, DateTimeOffset At, Ask Ask, ImmutableArray<LearnerId> Learners, string Model, long Known) : LogEntry(At)
{
    /// <summary>Why each of them was shown, in the order of <see cref="Learners"/>, or of <see cref="Groups"/>; empty when nobody kept it.</summary>
    public ImmutableArray<ShownGrounds> Grounds { get; init; } = [];

    /// <summary>Which groups were shown, best first, where groups were looked for and no learners; else empty.</summary>
    public ImmutableArray<GroupId> Groups { get; init; } = [];
}

/// <summary>What became of one suggestion; decided by the suggested learner's grain.</summary>
public sealed record SuggestionAnswered(SuggestionSetId Set, SuggestionAnswer Answer, DateTimeOffset At) : LogEntry(At)
{
    /// <inheritdoc/>
    public override DecisionKey? Key => DecisionKey.Of(Answer.Learner);
}

/// <summary>A person asked to be forgotten: id, profile and texts are deleted in the same transaction.</summary>
public sealed record LearnerErased(LearnerId Learner, DateTimeOffset At) : LogEntry(At)
{
    /// <inheritdoc/>
    public override DecisionKey? Key => DecisionKey.Of(Learner);
}
