namespace LearningGraph.Recommender;

/// <summary>Lets equal short lists be one array: nearly everything is about one or two topics, and those are few.</summary>
internal sealed class NumberLists
{
    // Longer ones repeat too rarely to be worth being looked up.
    private const int Longest = 2;

    private readonly Dictionary<(int First, int Second), int[]> shared = [];

    /// <summary>An array with the same numbers; nobody may change either afterwards.</summary>
    public int[] Share(int[] numbers)
    {
        if (numbers.Length is 0 or > Longest)
        {
            return numbers.Length == 0 ? [] : numbers;
        }

        var key = (numbers[0], numbers.Length > 1 ? numbers[1] : -1);
        return shared.TryGetValue(key, out var same) ? same : shared[key] = numbers;
    }
}
