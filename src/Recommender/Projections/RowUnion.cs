using System.Buffers;
using System.Numerics;

namespace LearningGraph.Recommender;

/// <summary>Unites rows of one table.</summary>
internal static class RowUnion
{
    private const int BitsShift = 6;

    /// <summary>All values of some rows, ascending, each once. Marks them in a set of bits: rows of one table lie so close together that no merging of lists is faster.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="keys">Whose rows; a key never seen has none.</param>
    public static int[] Of(RowTableView rows, ReadOnlySpan<int> keys)
    {
        var (first, last) = (int.MaxValue, -1);
        foreach (var key in keys)
        {
            if (rows[key] is [var low, ..] row)
            {
                (first, last) = (Math.Min(first, low), Math.Max(last, row[^1]));
            }
        }

        return last < 0 ? [] : Mark(rows, keys, first, ((last - first) >> BitsShift) + 1);
    }

    private static int[] Mark(RowTableView rows, ReadOnlySpan<int> keys, int first, int size)
    {
        var rented = ArrayPool<ulong>.Shared.Rent(size);
        var bits = rented.AsSpan(0, size);
        bits.Clear();
        foreach (var key in keys)
        {
            foreach (var value in rows[key])
            {
                bits[(value - first) >> BitsShift] |= 1UL << (value - first);
            }
        }

        var union = Read(bits, first);
        ArrayPool<ulong>.Shared.Return(rented);
        return union;
    }

    private static int[] Read(ReadOnlySpan<ulong> bits, int first)
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        var (values, next) = (new int[count], 0);
        for (var place = 0; place < bits.Length; place++)
        {
            for (var word = bits[place]; word != 0; word &= word - 1)
            {
                values[next++] = first + (place << BitsShift) + BitOperations.TrailingZeroCount(word);
            }
        }

        return values;
    }
}
