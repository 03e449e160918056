using System.Collections.Immutable;

namespace LearningGraph.Storage;

/// <summary>So much of a stored entry as it takes to undo or forget it.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Type">What it is.</param>
/// <param name="Kind">Of an interaction; other types use the number for something else.</param>
/// <param name="Learner">Number of the actor, or whom it is about; -1 for nobody.</param>
/// <param name="Others">Numbers of the learners it was done for or to.</param>
/// <param name="Owner">Whose decision it is; null for nobody's.</param>
/// <param name="Number">The owner's number; -1 without one.</param>
/// <param name="Set">Of an answer the suggestion set.</param>
/// <param name="Retracts">Of a retraction the position of what it retracts; 0 otherwise.</param>
/// <param name="Source">Number of its source; -1 for none.</param>
/// <param name="IsRetracted">Whether a retraction of it stands.</param>
internal readonly record struct StoredEntry(
    long Position,
    EntryType Type,
    InteractionKind Kind,
    int Learner,
    ImmutableArray<int> Others,
    NodeKind? Owner,
    int Number,
    string? Set,
    long Retracts,
    int Source,
    bool IsRetracted)
{
    /// <summary>What to select from <c>entries e</c> for <see cref="Read"/>.</summary>
    public const string Columns = """
        e.position, e.type, e.kind, e.learner, e.learners, e.decision_owner, e.decision_number, e.subject, e.retracts, e.source,
        EXISTS (SELECT 1 FROM entries r WHERE r.retracts = e.position AND r.retracts > 0)
        """;

    public bool IsRetraction => Type == EntryType.Interaction && Kind == InteractionKind.Retracted;

    /// <summary>Whether folds hold it as something that somebody did.</summary>
    public bool Stands => Type == EntryType.Interaction && !IsRetraction && !IsRetracted;

    /// <summary>Whether some fold has to hear that it is gone; of other entries none holds more than what a later one replaces.</summary>
    public bool IsHeld => Stands || Type is EntryType.Answered or EntryType.Group;

    public bool IsDescription => Type is EntryType.Learner or EntryType.Group or EntryType.Topic;

    public static StoredEntry Read(Statement row) => new(
        row.Int64(0),
        (EntryType)row.Int64(1),
        (InteractionKind)row.Int64(2),
        row.Number(3),
        NumberList.Decode(row.Bytes(4)),
        row.IsNull(5) ? null : (NodeKind)row.Int64(5),
        row.Number(6),
        row.Text(7),
        row.Int64(8),
        row.Number(9),
        row.Int64(10) != 0);
}
