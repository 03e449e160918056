namespace LearningGraph.Simulation.Tests;

/// <summary>The exponent of n^-s from n = 1 on, by maximum likelihood (Clauset, Shalizi and Newman 2009, section 3.1).</summary>
internal static class PowerLaw
{
    /// <summary>The most likely exponent, in 1.05 to 5, to a hundredth; NaN without counts.</summary>
    /// <param name="counts">Each from 1.</param>
    public static double ExponentOf(IReadOnlyCollection<int> counts)
    {
        if (counts.Count == 0)
        {
            return double.NaN;
        }

        var logarithms = counts.Sum(count => Math.Log(count));
        return Enumerable.Range(105, 396).Select(hundredth => hundredth / 100.0).MaxBy(s => (-s * logarithms) - (counts.Count * Math.Log(Zeta(s))));
    }

    // Thirty terms and Euler and Maclaurin's rest.
    private static double Zeta(double s)
    {
        const int terms = 30;
        var sum = 0.0;
        for (var n = 1; n < terms; n++)
        {
            sum += Math.Pow(n, -s);
        }

        return sum + (Math.Pow(terms, 1 - s) / (s - 1)) + (Math.Pow(terms, -s) / 2) + (s * Math.Pow(terms, -s - 1) / 12);
    }
}
