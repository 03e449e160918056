using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>The share that still lives, when for some it is only known that they lived at least so long (Kaplan and Meier 1958).</summary>
internal static class KaplanMeier
{
    /// <summary>Estimates it.</summary>
    /// <param name="lifetimes">In any order; whoever did not fall silent is censored at its days.</param>
    /// <returns>The beginning, then a point for each later day on which somebody fell silent; empty without lifetimes.</returns>
    public static ImmutableArray<SurvivalPoint> Estimate(IReadOnlyCollection<Lifetime> lifetimes)
    {
        if (lifetimes.Count == 0)
        {
            return [];
        }

        var points = ImmutableArray.CreateBuilder<SurvivalPoint>();
        var (share, variance, alive) = (1.0, 0.0, lifetimes.Count);
        foreach (var day in lifetimes.GroupBy(lifetime => lifetime.Days).OrderBy(day => day.Key))
        {
            var silent = day.Count(lifetime => lifetime.FellSilent);
            if (day.Key > 0 && points.Count == 0)
            {
                points.Add(Point(0, 1, 0, lifetimes.Count));
            }

            if (silent > 0)
            {
                share *= 1 - (silent / (double)alive);
                variance += silent / ((double)alive * Math.Max(1, alive - silent));
                points.Add(Point(day.Key, share, variance, lifetimes.Count));
            }

            alive -= day.Count();
        }

        return points.Count == 0 ? [Point(0, 1, 0, lifetimes.Count)] : points.ToImmutable();
    }

    // Greenwood's variance on the log-log scale keeps the interval within [0, 1] (Kalbfleisch and Prentice 1980).
    private static SurvivalPoint Point(int day, double share, double variance, int count)
    {
        if (share is <= 0 or >= 1)
        {
            var (low, high) = Wilson.Interval(share, count);
            return new(day, share, low, high);
        }

        var spread = Wilson.Normal * Math.Sqrt(variance) / Math.Log(share);
        return new(day, share, Math.Pow(share, Math.Exp(-spread)), Math.Pow(share, Math.Exp(spread)));
    }
}
