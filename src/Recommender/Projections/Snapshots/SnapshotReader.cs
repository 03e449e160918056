using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace LearningGraph.Recommender;

/// <summary>Reads into empty tables what a <see cref="SnapshotWriter"/> wrote. Trusts what it reads: whoever kept it has checked that it is whole.</summary>
/// <remarks>Has a buffer of its own: a start reads millions of numbers, which BinaryReader on a buffered stream does at a third of the speed.</remarks>
/// <param name="stream">Is read beyond what was saved.</param>
internal sealed class SnapshotReader(Stream stream)
{
    private readonly NumberLists lists = new();
    private readonly byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;

    public void Read<T>(Column<T> column)
        where T : ISnapshotRow<T>
    {
        for (var left = ReadInt32(); left > 0; left--)
        {
            column.Add(T.Load(this));
        }
    }

    public void Read(Column<int> numbers)
    {
        for (var left = ReadInt32(); left > 0; left--)
        {
            numbers.Add(ReadInt32());
        }
    }

    /// <summary>Texts by number.</summary>
    public string?[] ReadTexts()
    {
        var texts = new string?[ReadInt32()];
        for (var number = 0; number < texts.Length; number++)
        {
            texts[number] = ReadBoolean() ? Encoding.UTF8.GetString(ReadBytes(ReadLength())) : null;
        }

        return texts;
    }

    public void Read(RowTable rows)
    {
        var lengths = new int[ReadInt32()];
        var total = 0;
        for (var key = 0; key < lengths.Length; key++)
        {
            total += lengths[key] = ReadLength();
        }

        // All rows of a table share one array: hundreds of thousands of small ones would cost more than what they hold.
        var values = new int[Row.SharedFrom + total];
        ReadBlock(values.AsSpan(Row.SharedFrom));
        rows.Restore(lengths, values);
    }

    /// <summary>A short list of numbers.</summary>
    public int[] ReadNumbers()
    {
        Span<int> few = stackalloc int[NumberLists.Longest];
        var length = ReadLength();
        var numbers = length <= few.Length ? few[..length] : new int[length];
        ReadBlock(numbers);
        return lists.Share(numbers);
    }

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public float ReadSingle() => BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)));

    public byte ReadByte() => Take(1)[0];

    public bool ReadBoolean() => ReadByte() != 0;

    public byte[] ReadBytes(int count)
    {
        var bytes = new byte[count];
        CopyTo(bytes);
        return bytes;
    }

    // Seven bits a byte, lowest first, the high bit meaning "more follows".
    private int ReadLength()
    {
        var (value, shift) = (0, 0);
        byte part;
        do
        {
            part = ReadByte();
            value |= (part & 0x7F) << shift;
            shift += 7;
        }
        while (part >= 0x80);

        return value;
    }

    private void ReadBlock(Span<int> numbers)
    {
        CopyTo(MemoryMarshal.AsBytes(numbers));
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(numbers, numbers);
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (end - next < count)
        {
            buffer.AsSpan(next, end - next).CopyTo(buffer);
            (next, end) = (0, end - next);
            end += stream.ReadAtLeast(buffer.AsSpan(end), count - end);
        }

        next += count;
        return buffer.AsSpan(next - count, count);
    }

    private void CopyTo(Span<byte> target)
    {
        var buffered = Math.Min(target.Length, end - next);
        Take(buffered).CopyTo(target);
        stream.ReadExactly(target[buffered..]);
    }
}
