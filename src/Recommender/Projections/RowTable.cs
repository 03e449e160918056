namespace LearningGraph.Recommender;

/// <summary>
/// A row of ascending numbers per key: the adjacency of the graph. Keys are dense from 0. Rows are kept in order even when something
/// arrives late or is taken back, so that a sum over a row gives the same bits as in a rebuild.
/// </summary>
internal sealed class RowTable
{
    private readonly Column<Row> rows = new();

    /// <summary>Keys are below this.</summary>
    public int Count => rows.Count;

    /// <summary>The row of a key, as long as that row stays as it is; empty for a key never seen.</summary>
    public ReadOnlySpan<int> this[int key] => key < rows.Count ? rows[key].Values : [];

    public void Add(int key, int value)
    {
        rows.EnsureIndex(key, default);
        rows.Set(key, rows[key].With(value));
    }

    public void Remove(int key, int value)
    {
        if (key < rows.Count)
        {
            rows.Set(key, rows[key].Without(value));
        }
    }

    /// <summary>Empties a row.</summary>
    public void Clear(int key)
    {
        if (key < rows.Count)
        {
            rows.Set(key, default);
        }
    }

    /// <summary>Fills an empty table with rows that lie one behind the other.</summary>
    /// <param name="lengths">Of each row.</param>
    /// <param name="values">All rows, beginning at <see cref="Row.SharedFrom"/>.</param>
    public void Restore(ReadOnlySpan<int> lengths, int[] values)
    {
        var start = Row.SharedFrom;
        foreach (var length in lengths)
        {
            rows.Add(Row.Share(values, start, length));
            start += length;
        }
    }

    /// <summary>Makes the row hold the value or not.</summary>
    public void Set(int key, int value, bool holds)
    {
        if (holds)
        {
            Add(key, value);
        }
        else
        {
            Remove(key, value);
        }
    }

    public RowTableView Publish() => new(rows.Publish());
}

/// <summary>The rows as they were at the moment of publication.</summary>
internal readonly struct RowTableView(ColumnView<Row> rows)
{
    /// <summary>Keys are below this.</summary>
    public int Count => rows.Count;

    /// <summary>The row of a key, ascending; empty for a key never seen.</summary>
    public ReadOnlySpan<int> this[int key] => (uint)key < (uint)rows.Count ? rows[key].Values : [];
}
