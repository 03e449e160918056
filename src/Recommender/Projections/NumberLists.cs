namespace LearningGraph.Recommender;

/// <summary>Lets equal short lists be one array: nearly everything is about one or two topics, and those are few.</summary>
internal sealed class NumberLists
{
    /// <summary>Longer lists repeat too rarely to be worth being looked up.</summary>
    public const int Longest = 2;

    private readonly Dictionary<(int First, int Second), int[]> shared = [];

    /// <summary>An array with the numbers, which nobody may change.</summary>
    public int[] Share(ReadOnlySpan<int> numbers)
    {
        if (numbers.Length is 0 or > Longest)
        {
            return [.. numbers];
        }

        // Nothing else is as short, and numbers begin at 0.
        var key = (numbers[0], numbers.Length > 1 ? numbers[1] : -1);
        if (!shared.TryGetValue(key, out var same))
        {
            shared.Add(key, same = [.. numbers]);
        }

        return same;
    }
}
