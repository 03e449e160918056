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
    private readonly EntryWriter _writer;
    private readonly Statement _begin, _commit;
    private readonly ImmutableArray<LogRow>.Builder _rows = ImmutableArray.CreateBuilder<LogRow>();
    private long _committed;

    /// <param name="connection">The writer's; disposed with this.</param>
    /// <param name="numbers">Loaded from it; disposed with this.</param>
    public LogTransaction(SqliteConnection connection, LogNumbers numbers)
    {
        _connection = connection;
        _queries = new(connection);
        _numbers = numbers;
        _writer = new(connection, numbers);
        _begin = new(connection, "BEGIN IMMEDIATE");
        _commit = new(connection, "COMMIT");
        _committed = _queries.LastPosition();
    }

    /// <summary>The last durable position. For any thread.</summary>
    public long LastPosition => Volatile.Read(ref _committed);

    /// <summary>Whether a person was erased since <see cref="Begin"/>.</summary>
    public bool HasErased { get; private set; }

    public void Begin() => _begin.Execute();

    /// <summary>Adds the entries of one call; each is decided for itself.</summary>
    /// <returns>What holds once the transaction is committed.</returns>
    public AppendReceipt Append(AppendRequest request)
    {
        var outcomes = ImmutableArray.CreateBuilder<AppendOutcome>(request.Entries.Length);
        foreach (var entry in request.Entries)
        {
            outcomes.Add(Append(entry, request.Fence));
        }

        return new(outcomes.MoveToImmutable(), _committed + _rows.Count);
    }

    /// <summary>Makes everything durable, then visible in memory.</summary>
    /// <returns>What was added, possibly nothing.</returns>
    public LogPage Commit()
    {
        _commit.Execute();
        var page = new LogPage(_committed, _committed + _rows.Count, _rows.ToImmutable(), _numbers.Assigned);
        _numbers.Commit();
        Volatile.Write(ref _committed, page.Last);
        Clear();
        return page;
    }

    /// <summary>Undoes everything since <see cref="Begin"/>, also when the database has done so already.</summary>
    public void Rollback()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            Statement.Run(_connection, "ROLLBACK");
        }

        _numbers.Rollback();
        Clear();
    }

    /// <summary>Moves the write-ahead log into the database and empties it, so that no file holds what was erased.</summary>
    /// <exception cref="IOException">A reader held it up for longer than the busy timeout.</exception>
    public void TruncateWriteAheadLog()
    {
        using var checkpoint = new Statement(_connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        if (checkpoint.Scalar() != 0)
        {
            throw new IOException("An erased person's data could not be removed from the write-ahead log, because a reader held it for too long.");
        }
    }

    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _writer.Dispose();
        _numbers.Dispose();
        _queries.Dispose();
    }

    private AppendOutcome Append(PendingEntry pending, Fence? fence)
    {
        var retracts = 0L;
        switch (pending.Entry)
        {
            case InteractionRecorded { Interaction: var interaction }:
                if (_queries.FindInteraction(interaction.Id) is { } stored)
                {
                    return InteractionContent.IsSame(stored, interaction) ? AppendOutcome.Duplicate : AppendOutcome.Conflict;
                }

                if (interaction.Kind == InteractionKind.Retracted)
                {
                    if (interaction.Subject is not { } subject || _queries.FindPosition(EntryType.Interaction, subject.Value) is not { } retracted)
                    {
                        return AppendOutcome.UnknownSubject;
                    }

                    if (_queries.IsRetraction(retracted))
                    {
                        return AppendOutcome.RetractionOfRetraction;
                    }

                    retracts = retracted;
                }

                break;

            case SuggestionsShown shown when _queries.FindPosition(EntryType.Shown, shown.Set.Value) is not null:
            case LearnerErased erased when _numbers.Learners.Find(erased.Learner.Value) is null:
                return AppendOutcome.Duplicate;
        }

        if (fence is { } guard && IsStale(guard))
        {
            return AppendOutcome.Stale;
        }

        _rows.Add(_writer.Write(pending, _committed + _rows.Count + 1, retracts));
        HasErased |= pending.Entry is LearnerErased;
        return AppendOutcome.Appended;
    }

    // Whoever decided on entries of a learner that was erased since knew somebody whom the log no longer knows: the key's number is
    // gone, or is a new one that first appeared later.
    private bool IsStale(Fence fence) => _numbers.Of(fence.Key.Owner).Find(fence.Key.Id) is { } node
        ? _queries.LastDecision(fence.Key.Owner, node.Number) > fence.LastPosition
            || (fence.LastPosition > 0 && node.FirstPosition > fence.LastPosition)
        : fence.LastPosition > 0;

    private void Clear()
    {
        _rows.Clear();
        HasErased = false;
    }
}
