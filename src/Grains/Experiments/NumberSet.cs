using System.Collections;
using System.Numerics;

namespace LearningGraph.Grains;

/// <summary>A set of numbers from 0 that lie close together, such as the log's numbers of people: one bit for each up to the largest. Never changes.</summary>
internal sealed class NumberSet : IEnumerable<int>
{
    private const int WordBits = 64;

    private readonly ulong[] words;

    /// <param name="numbers">From 0, in any order; more than once counts once.</param>
    public NumberSet(IReadOnlyCollection<int> numbers)
    {
        words = new ulong[numbers.Count == 0 ? 0 : (numbers.Max() / WordBits) + 1];
        foreach (var number in numbers)
        {
            words[number / WordBits] |= 1UL << (number % WordBits);
        }
    }

    /// <summary>Bytes that it takes.</summary>
    public int Size => words.Length * sizeof(ulong);

    /// <summary>The numbers, ascending.</summary>
    public IEnumerator<int> GetEnumerator()
    {
        for (var place = 0; place < words.Length; place++)
        {
            for (var left = words[place]; left != 0; left &= left - 1)
            {
                yield return (place * WordBits) + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
