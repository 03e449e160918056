namespace LearningGraph.Recommender;

/// <summary>Chance as a pure function of its key: the same key always draws the same. SplitMix64's finaliser (Steele, Lea and Flood 2014).</summary>
internal static class KeyedDraw
{
    /// <summary>A number in [0, 1).</summary>
    public static double Uniform(params ReadOnlySpan<ulong> key) => (Mix(key) >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number in [0, count).</summary>
    public static int Index(int count, params ReadOnlySpan<ulong> key) => (int)(Uniform(key) * count);

    /// <summary>A key for a text, the same in every process; FNV-1a over its UTF-16 units, 0 for none.</summary>
    public static ulong Key(string? text)
    {
        var key = text is null ? 0UL : 0xCBF29CE484222325;
        foreach (var unit in text ?? "")
        {
            key = (key ^ unit) * 0x100000001B3;
        }

        return key;
    }

    private static ulong Mix(ReadOnlySpan<ulong> key)
    {
        var state = 0UL;
        foreach (var part in key)
        {
            state += part + 0x9E3779B97F4A7C15;
            state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
            state ^= state >> 31;
        }

        return state;
    }
}
