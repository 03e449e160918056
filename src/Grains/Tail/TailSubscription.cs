using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace LearningGraph.Grains;

/// <summary>The rows of one decision key, queued by the tail for the grain that owns it.</summary>
/// <param name="key">Whose rows.</param>
/// <param name="after">See <see cref="After"/>.</param>
/// <param name="unsubscribe">Ends the queueing.</param>
internal sealed class TailSubscription(DecisionKey key, long after, Action<TailSubscription> unsubscribe) : IDisposable
{
    private readonly ConcurrentQueue<LogRow> _rows = new();

    public DecisionKey Key => key;

    /// <summary>Every row of the key after this position is queued; the ones up to it are in the log for reading.</summary>
    public long After => after;

    public void Add(LogRow row) => _rows.Enqueue(row);

    /// <summary>The next row in ascending position, if there is one.</summary>
    public bool TryTake([NotNullWhen(true)] out LogRow? row) => _rows.TryDequeue(out row);

    public void Dispose() => unsubscribe(this);
}
