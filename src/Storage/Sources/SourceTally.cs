using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>
/// Keeps beside each source how much of it there is, so that nobody has to count the log. Changes are gathered in memory and written once
/// a commit. For the writer's thread alone.
/// </summary>
internal sealed class SourceTally(SqliteConnection writer) : IDisposable
{
    private readonly Dictionary<int, Change> _changes = [];

    // A source that was undone as a whole begins anew.
    private readonly Statement _apply = new(writer, """
        UPDATE sources
        SET entries = entries + ?2,
            interactions = interactions + ?3,
            first_at = CASE WHEN entries + ?2 > 0 THEN MIN(IFNULL(first_at, ?4), IFNULL(?4, first_at)) END,
            last_at = CASE WHEN entries + ?2 > 0 THEN MAX(IFNULL(last_at, ?5), IFNULL(?5, last_at)) END,
            last_position = MAX(IFNULL(last_position, 0), ?6)
        WHERE number = ?1
        """);

    private readonly Statement _remaining = new(writer, "SELECT entries FROM sources WHERE number = ?");

    /// <summary>Counts a new interaction.</summary>
    /// <param name="source">The number of its source; -1 for none, then nothing is counted.</param>
    /// <param name="row">As it is stored.</param>
    public void Add(int source, InteractionRow row)
    {
        if (source >= 0)
        {
            ref var change = ref Of(source);
            change.Entries++;
            change.Interactions += row.Kind == InteractionKind.Retracted ? 0 : 1;
            change.First = Math.Min(change.First, row.At.Ticks);
            change.Last = Math.Max(change.Last, row.At.Ticks);
            change.Position = row.Position;
        }
    }

    /// <summary>Counts a new description.</summary>
    public void AddDescription(int source, long position)
    {
        if (source >= 0)
        {
            ref var change = ref Of(source);
            change.Entries++;
            change.Position = position;
        }
    }

    /// <summary>An interaction that stood is retracted.</summary>
    public void Retract(in StoredEntry retracted)
    {
        if (retracted.Source >= 0)
        {
            Of(retracted.Source).Interactions--;
        }
    }

    /// <summary>An entry is undone or forgotten.</summary>
    public void Remove(in StoredEntry entry)
    {
        if (entry.Source >= 0)
        {
            ref var change = ref Of(entry.Source);
            change.Entries--;
            change.Interactions -= entry.Stands ? 1 : 0;
        }
    }

    /// <summary>How many entries of a source are left to be undone.</summary>
    public long Count(int source)
    {
        Write();
        return _remaining.Bind(1, source).Scalar() ?? 0;
    }

    /// <summary>Writes what was counted, before the commit.</summary>
    public void Write()
    {
        foreach (var (source, change) in _changes)
        {
            _apply.Clear().Bind(1, source).Bind(2, change.Entries).Bind(3, change.Interactions).Bind(6, change.Position);
            if (change.First <= change.Last)
            {
                _apply.Bind(4, change.First).Bind(5, change.Last);
            }

            _apply.Execute();
        }

        Clear();
    }

    /// <summary>Forgets what was counted and not written.</summary>
    public void Clear() => _changes.Clear();

    public void Dispose()
    {
        _apply.Dispose();
        _remaining.Dispose();
    }

    private ref Change Of(int source)
    {
        ref var change = ref CollectionsMarshal.GetValueRefOrAddDefault(_changes, source, out var isThere);
        if (!isThere)
        {
            change = new() { First = long.MaxValue, Last = long.MinValue };
        }

        return ref change;
    }

    private struct Change
    {
        public long Entries;
        public long Interactions;
        public long First;
        public long Last;
        public long Position;
    }
}
