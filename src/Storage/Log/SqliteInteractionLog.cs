using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningGraph.Storage;

/// <summary>The log in one folder with one SQLite file, for a node that runs alone. Appends are serialised by one writer thread, so positions have no gaps.</summary>
public sealed class SqliteInteractionLog : IInteractionLog, IAsyncDisposable
{
    private const int FollowedPage = 1_000;

    // Others write between two parts of what is forgotten.
    private const int ForgottenPart = 5_000;

    private readonly SqliteDatabase _database;
    private readonly LogNumbers _numbers;
    private readonly TimeProvider _clock;
    private readonly LogTransaction _transaction;
    private readonly LogWriter _writer;
    private readonly ReaderPool _readers;
    private readonly Followers _followers = new();
    private bool _disposed;

    private SqliteInteractionLog(SqliteDatabase database, LogNumbers numbers, LogTransaction transaction, TimeProvider clock, ILogger logger)
    {
        _database = database;
        _numbers = numbers;
        _clock = clock;
        _transaction = transaction;
        StoreFaults faults = new(database.File, clock, logger);
        _readers = new(database, faults);
        _writer = new(transaction, _followers, faults, clock);
    }

    /// <summary>Opens the log of a folder, creating what is missing. Other files in the folder are left alone.</summary>
    /// <param name="folder">Absolute, or relative to the working directory.</param>
    /// <param name="clock">Measures the commits, and dates what is undone or forgotten; the system's when null.</param>
    /// <param name="logger">Told when the database stops working and when it works again; nobody when null.</param>
    /// <exception cref="StorageFolderInUseException">The folder is open already, in this process or another.</exception>
    /// <exception cref="StorageFormatException">The database is damaged, no database, or was written by a newer version.</exception>
    /// <exception cref="IOException">The folder cannot be used: its disk is full or read-only, say. The message is one line that says what to do.</exception>
    public static SqliteInteractionLog Open(string folder, TimeProvider? clock = null, ILogger? logger = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var database = SqliteDatabase.Open(folder);
        try
        {
            return database.Guard(() => Open(database, clock ?? TimeProvider.System, logger ?? NullLogger.Instance));
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<AppendReceipt> AppendAsync(IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return _writer.RunAsync(new AppendRequest([.. entries.Select(PendingEntry.From)], fence: null), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<AppendReceipt> AppendAsync(LogEntry decision, Fence fence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Key == fence.Key
            ? _writer.RunAsync(new AppendRequest([PendingEntry.From(decision)], fence), cancellationToken)
            : throw new ArgumentException($"The decision belongs to {decision.Key}, the fence to {fence.Key}.", nameof(fence));
    }

    /// <inheritdoc/>
    public ValueTask<LogPage> ReadAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Read(queries => queries.ReadPage(after, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LogPage> FollowAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            // Joined before the store is read, so that nothing falls between the two; what is in both is passed over below.
            var committed = _followers.Join();
            try
            {
                for (var page = await ReadAsync(after, FollowedPage, cancellationToken);
                    !page.Rows.IsEmpty;
                    page = await ReadAsync(after, FollowedPage, cancellationToken))
                {
                    yield return page;
                    after = page.Last;
                }

                await foreach (var page in committed.Reader.ReadAllAsync(cancellationToken))
                {
                    if (page.Last <= after)
                    {
                        continue;
                    }

                    // A follower may begin beyond the end of the log and so amid a page; the store can cut it.
                    if (page.After != after)
                    {
                        break;
                    }

                    yield return page;
                    after = page.Last;
                }
            }
            finally
            {
                _followers.Leave(committed);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<LogNodes> ReadNodesAsync(long position, CancellationToken cancellationToken) =>
        Read(queries => queries.ReadNodes(position), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<LogMark?> FindMarkAsync(long position, CancellationToken cancellationToken) =>
        Read(queries => queries.FindMark(position), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<long> GetLastPositionAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return ValueTask.FromResult(_transaction.LastPosition);
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<LogRow>> ReadDecisionsAsync(DecisionKey key, long after, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        return _numbers.Of(key.Owner).FindCommitted(key.Id) is { } node
            ? await Read(queries => queries.ReadDecisions(key.Owner, node.Number, after), cancellationToken)
            : [];
    }

    /// <inheritdoc/>
    public ValueTask<Interaction?> FindAsync(InteractionId id, CancellationToken cancellationToken) =>
        Read(queries => queries.FindInteraction(id), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SuggestionsShown?> FindShownAsync(SuggestionSetId id, CancellationToken cancellationToken) =>
        Read(queries => queries.FindShown(id), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<SuggestionsShown>?> ReadShownAsync(ShownFilter filter, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var (asker, learner) = (FindNumber(filter.Asker), FindNumber(filter.Learner));
        return await Read(
            queries => queries.Shown.FindLatest(filter, asker, learner, limit) is { } found
                ? found.Select(queries.Shown.Read).OfType<SuggestionsShown>().ToImmutableArray()
                : (ImmutableArray<SuggestionsShown>?)null,
            cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<EntryPage?> ReadAboutAsync(LearnerId learner, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return _numbers.Learners.FindCommitted(learner.Value) is { } known
            ? await Read(queries => queries.About.Read(known.Number, after, limit), cancellationToken)
            : null;
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<InteractionId>> GetIdsAsync(IReadOnlyList<long> positions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(positions);
        return Read(queries => positions.Select(queries.GetInteractionId).ToImmutableArray(), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<UndoneSource?> UndoAsync(SourceId source, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return _writer.RunAsync(new UndoRequest(source, limit, _clock.GetUtcNow()), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<SourceSummary>> GetSourcesAsync(SourceId? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Read(queries => queries.FindSources(after, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Forgotten> CountForgettableAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Read(queries => queries.Forgettable.Count(before), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<ForgetReceipt> ForgetAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var now = _clock.GetUtcNow();
        var forgotten = Forgotten.Nothing;
        foreach (var leavings in (bool[])[false, true])
        {
            for (var after = 0L; forgotten.Total < limit;)
            {
                var most = (int)Math.Min(ForgottenPart, limit - forgotten.Total);
                var part = await Read(queries => queries.Forgettable.FindNext(before, after, leavings, most), cancellationToken);
                if (part.Count == 0)
                {
                    break;
                }

                forgotten = forgotten.Add((await _writer.RunAsync(new ForgetRequest(part, now), cancellationToken)).Forgotten);
                after = part.Last;
            }
        }

        // Nothing more to forget, but what was forgotten has to leave the write-ahead log.
        var end = await _writer.RunAsync(new ForgetRequest(new ForgettablePart(before, 0, 0, Leavings: false, Count: 0), now), cancellationToken);
        var remaining = forgotten.Total < limit ? 0 : (await CountForgettableAsync(before, cancellationToken)).Total;
        return new(forgotten, remaining, end.Position);
    }

    /// <summary>Writes what was handed over, ends the followers with <see cref="ObjectDisposedException"/>, and gives the folder back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            await _writer.DisposeAsync();

            // The last connection to close moves the write-ahead log into the database, which a reader may not.
            await _readers.DisposeAsync();
            _transaction.Dispose();
            _database.Dispose();
        }
    }

    private static SqliteInteractionLog Open(SqliteDatabase database, TimeProvider clock, ILogger logger)
    {
        var connection = database.OpenWriter();
        try
        {
            var numbers = new LogNumbers(connection);
            return new(database, numbers, new LogTransaction(connection, numbers), clock, logger);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Whom the log does not know has a number that no row holds.
    private int? FindNumber(LearnerId? learner) => learner is { } id ? _numbers.Learners.FindCommitted(id.Value)?.Number ?? int.MaxValue : null;

    private ValueTask<T> Read<T>(Func<LogQueries, T> read, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _readers.ReadAsync(read, cancellationToken);
    }
}
