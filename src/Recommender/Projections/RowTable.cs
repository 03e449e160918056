namespace LearningGraph.Recommender;

/// <summary>
/// A row of ascending numbers per key: the adjacency of the graph. Keys are dense from 0. Rows are kept in order even when something
/// arrives late or is taken back, so that a sum over a row gives the same bits as in a rebuild.
/// </summary>
internal sealed class RowTable
{
    private readonly Column<Row> rows = new();

    /// <summary>The row of a key; empty for a key never seen.</summary>
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
    /// <summary>The row of a key, ascending; empty for a key never seen.</summary>
    public ReadOnlySpan<int> this[int key] => (uint)key < (uint)rows.Count ? rows[key].Values : [];
}

/// <summary>One row; growing it writes behind the end of every older copy, so that those stay as they were.</summary>
internal readonly struct Row
{
    private readonly int[]? items;
    private readonly int count;

    private Row(int[] items, int count)
    {
        this.items = items;
        this.count = count;
    }

    public ReadOnlySpan<int> Values => items.AsSpan(0, count);

    /// <summary>The row with a value more; the row itself when it holds it already.</summary>
    public Row With(int value)
    {
        if (count > 0 && items![count - 1] >= value)
        {
            var place = Values.BinarySearch(value);
            return place >= 0 ? this : new([.. Values[..~place], value, .. Values[~place..]], count + 1);
        }

        var target = items ?? new int[2];
        if (count == target.Length)
        {
            Array.Resize(ref target, count + (count / 2) + 1);
        }

        target[count] = value;
        return new(target, count + 1);
    }

    /// <summary>The row with a value less; the row itself when it does not hold it.</summary>
    public Row Without(int value)
    {
        var place = Values.BinarySearch(value);
        return place < 0 ? this : new([.. Values[..place], .. Values[(place + 1)..]], count - 1);
    }
}
