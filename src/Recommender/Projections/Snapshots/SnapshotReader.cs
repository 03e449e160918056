using System.Runtime.InteropServices;
using System.Text;

namespace LearningGraph.Recommender;

/// <summary>Reads into empty tables what a <see cref="SnapshotWriter"/> wrote. Trusts what it reads: whoever kept it has checked that it is whole.</summary>
/// <remarks>Blocks of numbers are little-endian as they lie in memory.</remarks>
internal sealed class SnapshotReader(Stream stream) : BinaryReader(stream, Encoding.UTF8, leaveOpen: true)
{
    private readonly NumberLists lists = new();

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
            texts[number] = ReadBoolean() ? ReadString() : null;
        }

        return texts;
    }

    public void Read(RowTable rows)
    {
        var lengths = new int[ReadInt32()];
        var total = 0;
        for (var key = 0; key < lengths.Length; key++)
        {
            total += lengths[key] = Read7BitEncodedInt();
        }

        // All rows of a table share one array: hundreds of thousands of small ones would cost more than what they hold.
        var values = new int[Row.SharedFrom + total];
        ReadBlock(values.AsSpan(Row.SharedFrom));
        rows.Restore(lengths, values);
    }

    public int[] ReadNumbers()
    {
        var numbers = new int[Read7BitEncodedInt()];
        ReadBlock(numbers);
        return lists.Share(numbers);
    }

    private void ReadBlock(Span<int> numbers) => BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers));
}
