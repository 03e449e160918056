using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace LearningGraph.Grains;

/// <summary>The rows of one decision key, queued by the tail for one activation of the grain that owns it.</summary>
/// <param name="key">Whose rows.</param>
/// <param name="after">See <see cref="After"/>.</param>
/// <param name="unsubscribe">Ends the queueing.</param>
internal sealed class TailSubscription(DecisionKey key, long after, Action<TailSubscription> unsubscribe) : IDisposable
{
    /// <summary>The most rows that are queued: nobody takes those of an activation that is not called.</summary>
    public const int Capacity = 256;

    private readonly ConcurrentQueue<LogRow> _rows = new();
    private volatile bool _hasOverflowed;

    public DecisionKey Key => key;

    /// <summary>Every row of the key after this position is queued; the ones up to it are in the log for reading.</summary>
    public long After => after;

    /// <summary>Whether rows were dropped, so that the log has to be read again. Look after taking the rows, not before: the tail may drop them meanwhile.</summary>
    public bool HasOverflowed => _hasOverflowed;

    /// <summary>For the tail alone.</summary>
    public void Add(LogRow row)
    {
        if (!_hasOverflowed && _rows.Count < Capacity)
        {
            _rows.Enqueue(row);
            return;
        }

        Miss();
    }

    /// <summary>For the tail alone: rows of the key go by unseen.</summary>
    public void Miss()
    {
        // Marked before dropped: whoever misses a row sees the mark.
        _hasOverflowed = true;
        _rows.Clear();
    }

    /// <summary>The next row in ascending position, if there is one.</summary>
    public bool TryTake([NotNullWhen(true)] out LogRow? row) => _rows.TryDequeue(out row);

    public void Dispose() => unsubscribe(this);
}
