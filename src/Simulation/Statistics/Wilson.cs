namespace LearningGraph.Simulation;

/// <summary>Wilson's score interval of a proportion (Wilson 1927), which has a width also where all or none are counted.</summary>
internal static class Wilson
{
    /// <summary>The 97.5th percentile of the standard normal distribution.</summary>
    public const double Normal = 1.959963984540054;

    /// <summary>The 95 % interval.</summary>
    /// <param name="share">The proportion seen, in [0, 1].</param>
    /// <param name="count">Of how many, from 1.</param>
    public static (double Low, double High) Interval(double share, int count)
    {
        var square = Normal * Normal / count;
        var middle = (share + (square / 2)) / (1 + square);
        var half = Normal / (1 + square) * Math.Sqrt((share * (1 - share) / count) + (square / 4 / count));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
