using System.Collections.Immutable;

namespace LearningGraph.Storage;

/// <summary>The rows of the open transaction, and where the next one goes. For the writer's thread alone, but for <see cref="LastPosition"/>.</summary>
/// <param name="last">The last durable position.</param>
internal sealed class PendingRows(long last)
{
    private readonly ImmutableArray<LogRow>.Builder _rows = ImmutableArray.CreateBuilder<LogRow>();
    private long _committed = last;

    /// <summary>The last durable position. For any thread.</summary>
    public long LastPosition => Volatile.Read(ref _committed);

    /// <summary>The last position, of what is not durable yet too.</summary>
    public long PendingPosition => _committed + _rows.Count;

    /// <summary>The place of the row that is added next.</summary>
    public long NextPosition => PendingPosition + 1;

    /// <summary>Adds a row that was inserted at <see cref="NextPosition"/>.</summary>
    public void Add(LogRow row) => _rows.Add(row);

    /// <summary>The transaction is durable.</summary>
    /// <param name="numbers">What it assigned.</param>
    public LogPage Commit(ImmutableArray<AssignedNumber> numbers)
    {
        LogPage page = new(_committed, PendingPosition, _rows.ToImmutable(), numbers);
        Volatile.Write(ref _committed, page.Last);
        Clear();
        return page;
    }

    /// <summary>Forgets what was added.</summary>
    public void Clear() => _rows.Clear();
}
