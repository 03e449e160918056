using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>
/// The writer's one transaction at a time: decides for each entry what becomes of it, and keeps memory and database in step, in that
/// memory follows only after the commit. For the writer's thread alone.
/// </summary>
internal sealed class LogTransaction : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly LogQueries _queries;
    private readonly LogNumbers _numbers;
    private readonly SourceTally _tally;
    private readonly StoredEntries _stored;
    private readonly Descriptions _descriptions;
    private readonly Suppressions _suppressions;
    private readonly EntryWriter _entries;
    private readonly RowWriter _writer;
    private readonly RowEmptier _emptier;
    private readonly SourceUndo _undo;
    private readonly LearnerEraser _eraser;
    private readonly UnnamedLearners _unnamed;
    private readonly Forgetting _forgetting;
    private readonly Statement _begin, _commit;
    private readonly PendingRows _rows;
    private readonly HashSet<string> _erased = [];
    private readonly HashSet<string> _erasedUntruncated = [];

    /// <param name="connection">The writer's; disposed with this.</param>
    /// <param name="numbers">Loaded from it; disposed with this.</param>
    public LogTransaction(SqliteConnection connection, LogNumbers numbers)
    {
        _connection = connection;
        _queries = new(connection);
        _numbers = numbers;
        _tally = new(connection);
        _stored = new(connection);
        _descriptions = new(connection, numbers);
        _suppressions = new(connection);
        _writer = new(connection, numbers, _tally);
        _eraser = new(connection, numbers, _writer);
        _entries = new(connection, numbers, _writer, _eraser);
        _unnamed = new(connection, _eraser);
        _emptier = new(connection, _tally);
        _undo = new(connection, _queries, _stored, _descriptions, _writer, _emptier);
        _forgetting = new(_queries.Forgettable, _stored, _writer, _emptier);
        _begin = new(connection, "BEGIN IMMEDIATE");
        _commit = new(connection, "COMMIT");
        _rows = new(_queries.LastPosition());
    }

    /// <summary>The last durable position. For any thread.</summary>
    public long LastPosition => _rows.LastPosition;

    /// <summary>Whether anything was erased since <see cref="Begin"/>, which may still lie in the write-ahead log.</summary>
    public bool HasErased => _eraser.HasErased || _emptier.HasEmptied;

    public void Begin()
    {
        RollbackDatabase();
        _begin.Execute();
    }

    /// <summary>Adds the entries of one call; each is decided for itself.</summary>
    /// <returns>What holds once the transaction is committed.</returns>
    public AppendReceipt Append(AppendRequest request)
    {
        var outcomes = request.Entries.Select(entry => Append(entry, request.Fence)).ToImmutableArray();
        return new(outcomes, _rows.PendingPosition);
    }

    /// <summary>Undoes the next entries of a source.</summary>
    /// <returns>What holds once the transaction is committed; null when the log does not know the source.</returns>
    public UndoneSource? Undo(SourceId source, int limit, DateTimeOffset at)
    {
        if (_numbers.Sources.Find(source.Value) is not { } known)
        {
            return null;
        }

        var (retracted, withdrawn) = _undo.Run(known.Number, limit, at, _rows);
        if (retracted + withdrawn > 0)
        {
            _unnamed.Restart(known.Number);
        }

        var remaining = _tally.Count(known.Number) is var entries and > 0 ? entries : _unnamed.Erase(known.Number, at, _rows);
        return new(source, retracted, withdrawn, remaining, _rows.PendingPosition);
    }

    /// <summary>Forgets what is old in a part of the log.</summary>
    /// <returns>What holds once the transaction is committed; what remains is not known here.</returns>
    public ForgetReceipt Forget(ForgettablePart part, DateTimeOffset at) => new(_forgetting.Run(part, at, _rows), Remaining: 0, _rows.PendingPosition);

    /// <summary>Makes everything durable, then visible in memory.</summary>
    /// <returns>What was added, possibly nothing.</returns>
    public LogPage Commit()
    {
        _tally.Write();
        _commit.Execute();
        var page = _rows.Commit(_numbers.Assigned);
        _numbers.Commit();
        _suppressions.Commit();
        _erasedUntruncated.UnionWith(_erased);
        Clear();
        return page;
    }

    /// <summary>Undoes everything since <see cref="Begin"/>, also when the database has done so already.</summary>
    public void Rollback()
    {
        _numbers.Rollback();
        _suppressions.Rollback();
        _unnamed.Rollback();
        Clear();
        try
        {
            RollbackDatabase();
        }
        catch (SqliteException)
        {
            // The disk does not even let go. Nothing is committed, and the next transaction cannot begin before this has worked.
        }
    }

    /// <summary>Moves the write-ahead log into the database and empties it, so that no file holds what was erased.</summary>
    /// <exception cref="IOException">A reader held it up for longer than the busy timeout.</exception>
    public void TruncateWriteAheadLog()
    {
        using var checkpoint = new Statement(_connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        if (checkpoint.Scalar() != 0)
        {
            throw new IOException("What was erased could not be removed from the write-ahead log, because a reader held it for too long.");
        }

        _erasedUntruncated.Clear();
    }

    public void Dispose()
    {
        foreach (var part in (IDisposable[])[_begin, _commit, _unnamed, _eraser, _undo, _emptier, _entries, _writer, _suppressions, _descriptions, _stored, _tally, _numbers, _queries])
        {
            part.Dispose();
        }
    }

    private AppendOutcome Append(PendingEntry given, Fence? fence)
    {
        var pending = given with { Entry = _suppressions.LeaveOut(given.Entry) };
        var retracts = 0L;
        switch (pending.Entry)
        {
            case InteractionRecorded { Interaction: var interaction }:
                if (_queries.FindPosition(EntryType.Interaction, interaction.Id.Value) is { } taken)
                {
                    // What was forgotten does not come back, whatever it was.
                    return _queries.ReadInteraction(taken) is { } stored && !InteractionContent.IsSame(stored, interaction)
                        ? AppendOutcome.Conflict
                        : AppendOutcome.Duplicate;
                }

                if (interaction.Kind == InteractionKind.Retracted)
                {
                    if (FindRetracted(interaction) is not { } retracted)
                    {
                        return AppendOutcome.UnknownSubject;
                    }

                    if (retracted.IsRetraction)
                    {
                        return AppendOutcome.RetractionOfRetraction;
                    }

                    retracts = retracted.Position;
                    if (retracted.Stands)
                    {
                        _tally.Retract(retracted);
                    }
                }

                break;

            case SuggestionsShown shown when _queries.FindPosition(EntryType.Shown, shown.Set.Value) is not null:
                return AppendOutcome.Duplicate;

            case LearnerChanged { Source: not null, Learner.Id: var described } when _suppressions.Holds(described):
                return AppendOutcome.Erased;

            case LearnerErased { Learner.Value: var learner } when _numbers.Learners.Find(learner) is null:
                // Asked for again because the files could not be rid of it then: whoever waits now is told once they are.
                return _erasedUntruncated.Contains(learner) ? AppendOutcome.Appended : AppendOutcome.Duplicate;
        }

        if (fence is { } guard && IsStale(guard))
        {
            return AppendOutcome.Stale;
        }

        if (_descriptions.IsRepeated(pending))
        {
            return AppendOutcome.Duplicate;
        }

        _rows.Add(_entries.Write(pending, _rows.NextPosition, retracts));
        switch (pending.Entry)
        {
            case LearnerErased erased:
                _suppressions.Add(erased.Learner);
                _erased.Add(erased.Learner.Value);
                break;
            case LearnerChanged { Source: null } changed:
                _suppressions.Lift(changed.Learner.Id);
                break;
        }

        return AppendOutcome.Appended;
    }

    private StoredEntry? FindRetracted(Interaction retraction) =>
        retraction.Subject is { } subject && _queries.FindPosition(EntryType.Interaction, subject.Value) is { } position ? _stored.Find(position) : null;

    // Whoever decided on entries of a learner that was erased since knew somebody whom the log no longer knows: the key's number is
    // gone, or is a new one that first appeared later.
    private bool IsStale(Fence fence) => _numbers.Of(fence.Key.Owner).Find(fence.Key.Id) is { } node
        ? _queries.LastDecision(fence.Key.Owner, node.Number) > fence.LastPosition
            || (fence.LastPosition > 0 && node.FirstPosition > fence.LastPosition)
        : fence.LastPosition > 0;

    private void RollbackDatabase()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            Statement.Run(_connection, "ROLLBACK");
        }
    }

    private void Clear()
    {
        _rows.Clear();
        _tally.Clear();
        _emptier.Clear();
        _eraser.Clear();
        _erased.Clear();
    }
}
