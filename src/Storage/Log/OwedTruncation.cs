using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>Empties the write-ahead log after something was erased. What a reader holds up is tried again with a later commit, and at the next start. For the writer's thread alone.</summary>
internal sealed class OwedTruncation(LogTransaction transaction, TimeProvider clock)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private bool _isOwed;
    private TimeSpan _wait;
    private long _since;

    /// <summary>Something was erased.</summary>
    /// <param name="isAwaited">Whether somebody waits for it; else it is tried with a later commit, because many such changes may come in a row.</param>
    public void Owe(bool isAwaited)
    {
        if (!_isOwed && !isAwaited)
        {
            (_wait, _since) = (FirstWait, clock.GetTimestamp());
        }

        _isOwed = true;
    }

    /// <summary>Tries what is owed. Each attempt that fails holds the writer for the busy timeout, so that the wait between two doubles.</summary>
    /// <param name="now">Tries also when the wait is not over yet.</param>
    /// <returns>Why it failed; null when it did not, or was not tried.</returns>
    public Exception? Try(bool now)
    {
        if (!_isOwed || (!now && clock.GetElapsedTime(_since) < _wait))
        {
            return null;
        }

        try
        {
            transaction.TruncateWriteAheadLog();
            (_isOwed, _wait) = (false, TimeSpan.Zero);
            return null;
        }
        catch (Exception refused) when (refused is IOException or SqliteException)
        {
            _wait = _wait == TimeSpan.Zero ? FirstWait : TimeSpan.FromTicks(Math.Min(2 * _wait.Ticks, LongestWait.Ticks));
            _since = clock.GetTimestamp();
            return refused;
        }
    }
}
