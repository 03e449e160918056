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
            rows.Add(length == 0 ? default : Row.Share(values, start, length));
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

    /// <summary>The row of a key as it is kept; empty for a key never seen.</summary>
    public Row RowOf(int key) => (uint)key < (uint)rows.Count ? rows[key] : default;

    /// <summary>The row of a key, ascending; empty for a key never seen.</summary>
    public ReadOnlySpan<int> this[int key] => (uint)key < (uint)rows.Count ? rows[key].Values : [];
}

/// <summary>One row; growing it writes behind the end of every older copy, so that those stay as they were. One that shares its array moves out first.</summary>
internal readonly struct Row
{
    /// <summary>The first place of an array that is shared: a row that begins at 0 has its array to itself.</summary>
    public const int SharedFrom = 1;

    private readonly int[]? items;
    private readonly int start;
    private readonly int count;
    private readonly int first;
    private readonly int second;

    private Row(int[] items, int start, int count)
    {
        this.items = items;
        this.start = start;
        this.count = count;
        first = count > 0 ? items[start] : 0;
        second = count > 1 ? items[start + 1] : 0;
    }

    /// <summary>How many values it has.</summary>
    public int Count => count;

    /// <summary>The least value, without a look at the array; 0 when there is none.</summary>
    public int First => first;

    /// <summary>The next one, likewise.</summary>
    public int Second => second;

    public ReadOnlySpan<int> Values => items.AsSpan(start, count);

    /// <summary>A row within an array that holds others too.</summary>
    public static Row Share(int[] items, int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(start, SharedFrom);
        return new(items, start, count);
    }

    /// <summary>The row with a value more; the row itself when it holds it already.</summary>
    public Row With(int value)
    {
        if (count > 0 && Values[count - 1] >= value)
        {
            var place = Values.BinarySearch(value);
            return place >= 0 ? this : new([.. Values[..~place], value, .. Values[~place..]], 0, count + 1);
        }

        var target = items ?? new int[2];
        if (start > 0 || count == target.Length)
        {
            target = new int[count + (count / 2) + 1];
            Values.CopyTo(target);
        }

        target[count] = value;
        return new(target, 0, count + 1);
    }

    /// <summary>The row with a value less; the row itself when it does not hold it.</summary>
    public Row Without(int value)
    {
        var place = Values.BinarySearch(value);
        return place < 0 ? this : new([.. Values[..place], .. Values[(place + 1)..]], 0, count - 1);
    }
}
