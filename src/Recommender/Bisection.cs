namespace LearningGraph.Recommender;

/// <summary>Finds places in what is in order.</summary>
internal static class Bisection
{
    /// <summary>How many of some ascending values are at most a bound.</summary>
    public static int CountUpTo<T>(ReadOnlySpan<T> values, T bound)
        where T : IComparable<T>
    {
        var (low, high) = (0, values.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = values[middle].CompareTo(bound) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
