using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Storage;

/// <summary>
/// Tells the operator what keeps the database from working, once a minute at most however many calls fail, and that it works again. Their
/// callers are told what any caller may know. Safe for use from many threads.
/// </summary>
/// <param name="file">The full path of the database, which exists.</param>
/// <param name="clock">Measures the time.</param>
/// <param name="logger">Told.</param>
internal sealed partial class StoreFaults(string file, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan ToldEvery = TimeSpan.FromMinutes(1);

    // On a disk that is almost full a small write passes where a large one fails: that is not yet an end.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(10);

    private readonly string[] _files = [.. ((string[])[file, file + "-wal"]).Where(File.Exists)];
    private readonly ILogger _logger = logger;
    private readonly Lock _gate = new();
    private readonly Dictionary<StoreFault, long> _told = [];
    private bool _isUnwritten;
    private long _unwrittenAt;

    /// <summary>Looks whether the database is still there: the system would let a node write on, into a file that nobody finds again.</summary>
    /// <exception cref="StoreUnavailableException">It is not.</exception>
    public void RequireFiles()
    {
        if (!Array.TrueForAll(_files, File.Exists))
        {
            throw Tell(StoreFault.Gone, null);
        }
    }

    /// <summary>What the callers of a write are told that failed. For the writer's thread alone.</summary>
    public Exception ExplainWrite(Exception failure)
    {
        var explained = Explain(failure);
        if (explained is StoreUnavailableException)
        {
            (_isUnwritten, _unwrittenAt) = (true, clock.GetTimestamp());
        }

        return explained;
    }

    /// <summary>What its caller is told of a failure: why the database does not work, or else the failure itself.</summary>
    public Exception Explain(Exception failure) =>
        failure is SqliteException error && StoreFault.Find(error, file) is { } fault ? Tell(fault, error) : failure;

    /// <summary>Something was written. For the writer's thread alone.</summary>
    public void Wrote()
    {
        if (_isUnwritten && clock.GetElapsedTime(_unwrittenAt) >= Calm)
        {
            _isUnwritten = false;
            lock (_gate)
            {
                _told.Clear();
            }

            LogWorks(file);
        }
    }

    private StoreUnavailableException Tell(StoreFault fault, SqliteException? error)
    {
        lock (_gate)
        {
            if (!_told.TryGetValue(fault, out var before) || clock.GetElapsedTime(before) >= ToldEvery)
            {
                _told[fault] = clock.GetTimestamp();
                LogFault(file, fault.Predicate, fault.Remedy, error?.Message ?? "no such file");
            }
        }

        return new($"The database {fault.Predicate}", error) { IsLasting = fault == StoreFault.Damaged };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "'{File}' {Predicate} {Remedy} ({Error})")]
    private partial void LogFault(string file, string predicate, string remedy, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "'{File}' is written again")]
    private partial void LogWorks(string file);
}
