using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>Read connections, each used by one caller at a time, on the thread pool: SQLite has no asynchronous reading.</summary>
internal sealed class ReaderPool(SqliteDatabase database, StoreFaults faults) : IAsyncDisposable
{
    // More would only share the same processors, and each has a cache of its own.
    private const int Connections = 8;

    private readonly SemaphoreSlim _places = new(Connections, Connections);
    private readonly ConcurrentBag<LogQueries> _idle = [];
    private volatile bool _closed;

    /// <summary>Runs queries on one consistent state of the log, in one short transaction: a long one would keep the write-ahead log from shrinking.</summary>
    public async ValueTask<T> ReadAsync<T>(Func<LogQueries, T> read, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Read(read), cancellationToken);
        }
        catch (SqliteException failure) when (faults.Explain(failure) is StoreUnavailableException unavailable)
        {
            throw unavailable;
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Waits for who is reading, then closes all connections; whoever comes later gets <see cref="ObjectDisposedException"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < Connections; i++)
        {
            await _places.WaitAsync();
        }

        _closed = true;
        while (_idle.TryTake(out var queries))
        {
            queries.Dispose();
        }

        _places.Release(Connections);
    }

    private T Read<T>(Func<LogQueries, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(SqliteInteractionLog));
        var queries = _idle.TryTake(out var idle) ? idle : new LogQueries(database.OpenReader());
        try
        {
            var found = queries.Read(read);
            _idle.Add(queries);
            return found;
        }
        catch
        {
            // A query that was left open would hold the write-ahead log as it is now, and with it every later erasure.
            queries.Dispose();
            throw;
        }
    }
}
