namespace LearningGraph.Simulation;

/// <summary>Between what and what a value is expected with 80 % probability.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="Middle">What is expected.</param>
/// <param name="High">Its upper end, at least <paramref name="Low"/>.</param>
public sealed record Band(double Low, double Middle, double High)
{
    /// <summary>With which probability a value is expected outside.</summary>
    public const double Outside = 0.2;

    /// <summary>Whether a value lies within, the ends included.</summary>
    public bool Holds(double value) => value >= Low && value <= High;

    /// <summary>
    /// The interval score (Gneiting and Raftery 2007, equation 43): the width, and for a value outside ten times how far it lies outside. Less is
    /// better; neither a band that is too wide nor one that misses can win.
    /// </summary>
    public double Score(double value) => High - Low + (2 / Outside * (Math.Max(0, Low - value) + Math.Max(0, value - High)));

    /// <summary>The band of a weighted sample.</summary>
    /// <param name="values">At least one.</param>
    internal static Band Of(IEnumerable<(double Value, double Weight)> values)
    {
        var found = WeightedQuantile.Of(values, Outside / 2, 0.5, 1 - (Outside / 2));
        return new(found[0], found[1], found[2]);
    }
}
