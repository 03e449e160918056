using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>Lays the weeks of several replicates over each other.</summary>
internal static class WeeklyCurves
{
    private const double LowShare = 0.1;
    private const double HighShare = 0.9;

    /// <param name="name">Of what.</param>
    /// <param name="replicates">Replicates × weeks, at least one replicate.</param>
    public static WeeklyCurve Of(string name, IReadOnlyList<ImmutableArray<int>> replicates)
    {
        var weeks = replicates[0].Length;
        var (mean, low, high) = (new double[weeks], new double[weeks], new double[weeks]);
        for (var week = 0; week < weeks; week++)
        {
            double[] values = [.. replicates.Select(replicate => (double)replicate[week]).Order()];
            mean[week] = values.Sum() / values.Length;
            low[week] = Quantile.OfSorted(values, LowShare);
            high[week] = Quantile.OfSorted(values, HighShare);
        }

        return new(name, [.. mean], [.. low], [.. high]);
    }
}
