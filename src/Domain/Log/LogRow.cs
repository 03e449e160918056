using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>
/// One entry as the log keeps it. A second shape beside <see cref="LogEntry"/>, because rows hold a dense number per learner, group
/// and topic instead of its id: so people are erasable and folds are fast. Numbers start at 0, grow by one in order of first
/// appearance, and are never reused; -1 stands for none.
/// </summary>
/// <param name="Position">Strictly increasing along the log, from 1.</param>
/// <param name="At">When it happened or was decided, UTC.</param>
public abstract record LogRow(long Position, DateTimeOffset At);

/// <summary>What somebody did.</summary>
public sealed record InteractionRow(long Position, DateTimeOffset At) : LogRow(Position, At)
{
    /// <summary>The sender's id.</summary>
    public required InteractionId Id { get; init; }

    /// <summary>What happened.</summary>
    public required InteractionKind Kind { get; init; }

    /// <summary>The number of the learner who did it.</summary>
    public required int Actor { get; init; }

    /// <summary>Numbers of the learners it was done for or to, as sent.</summary>
    public ImmutableArray<int> With { get; init; } = [];

    /// <summary>Numbers of its topics, as sent.</summary>
    public ImmutableArray<int> Topics { get; init; } = [];

    /// <summary>Number of its group; -1 for none.</summary>
    public int Group { get; init; } = -1;

    /// <summary>The question, course or retracted interaction.</summary>
    public SubjectId? Subject { get; init; }

    /// <summary>For a retraction the position of what it retracts; 0 otherwise.</summary>
    public long Retracts { get; init; }

    /// <summary>For a retraction of a joined, left or invited the number of the group it happened in: its decisions hear of it. -1 otherwise.</summary>
    public int RetractedGroup { get; init; } = -1;

    /// <summary>Number of the group whose decision this is: to join, leave or invite, or to take one of these back. -1 for none.</summary>
    public int DecidedGroup => Kind is InteractionKind.Joined or InteractionKind.Left or InteractionKind.Invited ? Group : RetractedGroup;

    /// <summary>In (0, 1].</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Who may read it.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>Null when none was sent or its actor was erased.</summary>
    public string? Title { get; init; }

    /// <summary>Null when none was sent or its actor was erased.</summary>
    public string? Text { get; init; }

    /// <summary>Where it came from.</summary>
    public SourceId? Source { get; init; }
}

/// <summary>A learner's whole profile, as it stands from here on.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="At">When it was changed.</param>
/// <param name="Learner">Whose.</param>
/// <param name="Manager">To whom the learner reports; -1 for nobody.</param>
/// <param name="Profile">Without <c>Manager</c>; null once the learner was erased, and where the only source that gave one was undone.</param>
public sealed record LearnerRow(long Position, DateTimeOffset At, int Learner, int Manager, Learner? Profile) : LogRow(Position, At)
{
    /// <summary>Where it came from; null when it was given by hand.</summary>
    public SourceId? Source { get; init; }
}

/// <summary>A group's whole description, as it stands from here on.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="At">When it was changed.</param>
/// <param name="Group">Whose.</param>
/// <param name="Owners">Numbers of its owners.</param>
/// <param name="Description">Without <c>Owners</c>; null where the only source that gave one was undone.</param>
public sealed record GroupRow(long Position, DateTimeOffset At, int Group, ImmutableArray<int> Owners, Group? Description) : LogRow(Position, At)
{
    /// <summary>Where it came from; null when it was given by hand.</summary>
    public SourceId? Source { get; init; }
}

/// <summary>A topic's whole description, as it stands from here on.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="At">When it was changed.</param>
/// <param name="Topic">Whose.</param>
/// <param name="Description">As sent; null where the only source that gave one was undone.</param>
public sealed record TopicRow(long Position, DateTimeOffset At, int Topic, Topic? Description) : LogRow(Position, At)
{
    /// <summary>Where it came from; null when it was given by hand.</summary>
    public SourceId? Source { get; init; }
}

/// <summary>What one answer showed.</summary>
public sealed record ShownRow(long Position, DateTimeOffset At) : LogRow(Position, At)
{
    /// <summary>Names the answer.</summary>
    public required SuggestionSetId Set { get; init; }

    /// <summary>Number of the asker; -1 when unknown.</summary>
    public required int Asker { get; init; }

    /// <summary>Numbers of who was shown, best first.</summary>
    public required ImmutableArray<int> Learners { get; init; }

    /// <summary>Numbers of the topics asked about.</summary>
    public required ImmutableArray<int> Topics { get; init; }

    /// <summary>What was asked; null when nobody owned it or its owner was erased.</summary>
    public string? Text { get; init; }

    /// <summary>Which ranker answered.</summary>
    public required string Model { get; init; }

    /// <summary>The last log position the answer knew.</summary>
    public required long Known { get; init; }
}

/// <summary>What became of one suggestion.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="At">When it was answered.</param>
/// <param name="Set">The answer that showed it.</param>
/// <param name="Learner">Number of the suggested learner.</param>
/// <param name="Answer">What became of it.</param>
/// <param name="By">Number of who says so.</param>
public sealed record AnsweredRow(long Position, DateTimeOffset At, SuggestionSetId Set, int Learner, AnswerKind Answer, int By)
    : LogRow(Position, At);

/// <summary>A learner was erased; the number stays, everything personal is gone.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="At">When.</param>
/// <param name="Learner">The number that has no id any more.</param>
public sealed record ErasedRow(long Position, DateTimeOffset At, int Learner) : LogRow(Position, At);

/// <summary>
/// Several entries are as if they had never been appended, because their source was undone or they were forgotten by age. Their rows are
/// no longer read, so that a fold which never saw them passes over their positions; one that did takes them back, as it does for a retraction.
/// </summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="At">When.</param>
/// <param name="Owner">Whose decisions all of them were; null for entries that belong to nobody's.</param>
/// <param name="Number">The owner's number; -1 without one.</param>
/// <param name="Positions">Their places, ascending; may be empty.</param>
public sealed record UndoneRow(long Position, DateTimeOffset At, NodeKind? Owner, int Number, ImmutableArray<long> Positions) : LogRow(Position, At);
