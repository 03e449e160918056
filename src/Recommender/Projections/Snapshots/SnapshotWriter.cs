using System.Runtime.InteropServices;
using System.Text;

namespace LearningGraph.Recommender;

/// <summary>Writes tables, little-endian; <see cref="SnapshotReader"/> reads them in the same order.</summary>
internal sealed class SnapshotWriter(Stream stream) : BinaryWriter(stream, Encoding.UTF8, leaveOpen: true)
{
    public void Write<T>(ColumnView<T> column)
        where T : ISnapshotRow<T>
    {
        Write(column.Count);
        for (var index = 0; index < column.Count; index++)
        {
            column[index].Save(this);
        }
    }

    public void Write(ColumnView<int> numbers)
    {
        Write(numbers.Count);
        for (var index = 0; index < numbers.Count; index++)
        {
            Write(numbers[index]);
        }
    }

    /// <summary>Texts by number; null is kept apart from empty.</summary>
    public void Write(IReadOnlyCollection<string?> texts)
    {
        Write(texts.Count);
        foreach (var text in texts)
        {
            Write(text is not null);
            if (text is not null)
            {
                Write(text);
            }
        }
    }

    /// <summary>How long each row is, then all rows as one block.</summary>
    public void Write(RowTableView rows)
    {
        Write(rows.Count);
        for (var key = 0; key < rows.Count; key++)
        {
            Write7BitEncodedInt(rows[key].Length);
        }

        for (var key = 0; key < rows.Count; key++)
        {
            WriteBlock(rows[key]);
        }
    }

    public void WriteNumbers(ReadOnlySpan<int> numbers)
    {
        Write7BitEncodedInt(numbers.Length);
        WriteBlock(numbers);
    }

    private void WriteBlock(ReadOnlySpan<int> numbers)
    {
        if (BitConverter.IsLittleEndian)
        {
            Write(MemoryMarshal.AsBytes(numbers));
            return;
        }

        foreach (var number in numbers)
        {
            Write(number);
        }
    }
}
