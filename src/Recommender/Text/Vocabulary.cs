using System.Collections.Concurrent;

namespace LearningGraph.Recommender;

/// <summary>Numbers words in order of first appearance. One thread adds, any thread looks up.</summary>
internal sealed class Vocabulary
{
    private readonly ConcurrentDictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private int next;

    public Vocabulary() => bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Forgets words by number; a number is not used again.</summary>
    public void Forget(Func<int, bool> isForgotten)
    {
        foreach (var (word, number) in words)
        {
            if (isForgotten(number))
            {
                words.TryRemove(word, out _);
            }
        }
    }

    /// <summary>The words of all numbers below a count; null where one was forgotten.</summary>
    public string?[] Read(int count)
    {
        var all = new string?[count];
        foreach (var (word, number) in words)
        {
            if (number < count)
            {
                all[number] = word;
            }
        }

        return all;
    }

    /// <summary>Takes over words by number into an empty vocabulary; null where one was forgotten.</summary>
    public void Restore(string?[] all)
    {
        for (; next < all.Length; next++)
        {
            if (all[next] is { } word)
            {
                words.TryAdd(word, next);
            }
        }
    }

    /// <summary>The number of a word, a new one if needed.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        if (!bySpan.TryGetValue(word, out var number))
        {
            number = next++;
            bySpan.TryAdd(word, number);
        }

        return number;
    }

    /// <summary>The number of a word; -1 when it never appeared.</summary>
    public int Find(ReadOnlySpan<char> word) => bySpan.TryGetValue(word, out var number) ? number : -1;
}
