using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace LearningGraph.Recommender;

/// <summary>
/// Some numbers, ascending, each once. The four that most rows have at most lie in the row itself: arrays of their own would lie all over the memory, and reading a
/// thousand of those costs more than whatever is done with them. A longer row grows by writing behind the end of every older copy, so that those stay as they were;
/// one that shares its array moves out first.
/// </summary>
internal readonly struct Row
{
    /// <summary>The first place of an array that is shared: a row that begins at 0 has its array to itself.</summary>
    public const int SharedFrom = 1;

    private const int HeldHere = 4;

    // Null while all values are held here.
    private readonly int[]? items;
    private readonly int start;
    private readonly int count;
    private readonly Few few;

    private Row(int[] items, int start, int count) => (this.items, this.start, this.count) = (items, start, count);

    private Row(ReadOnlySpan<int> values)
    {
        count = values.Length;
        if (count > HeldHere)
        {
            items = [.. values];
            return;
        }

        values.CopyTo(few);
    }

    // One more than a row that has room here.
    private Row(in Row before, int value)
    {
        few = before.few;
        few[before.count] = value;
        count = before.count + 1;
    }

    /// <summary>All of them.</summary>
    [UnscopedRef]
    public ReadOnlySpan<int> Values => items is null ? ((ReadOnlySpan<int>)few)[..count] : items.AsSpan(start, count);

    /// <summary>A row within an array that holds others too.</summary>
    public static Row Share(int[] items, int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(start, SharedFrom);
        return count <= HeldHere ? new(items.AsSpan(start, count)) : new(items, start, count);
    }

    /// <summary>The row with a value more; the row itself when it holds it already.</summary>
    public Row With(int value)
    {
        if (count > 0 && Values[^1] >= value)
        {
            var place = Values.BinarySearch(value);
            return place >= 0 ? this : new([.. Values[..~place], value, .. Values[~place..]]);
        }

        if (count < HeldHere)
        {
            return new(this, value);
        }

        var target = items;
        if (target is null || start > 0 || count == target.Length)
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
        return place < 0 ? this : new([.. Values[..place], .. Values[(place + 1)..]]);
    }

    [InlineArray(HeldHere)]
    private struct Few
    {
        private int first;
    }
}
