using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>"As lately": the mean of the last three windows, with the size of the errors that this would have made so far around it.</summary>
internal static class NaiveForecast
{
    /// <summary>Windows whose mean is taken.</summary>
    public const int Months = 3;

    /// <summary>What is expected of every window to come: four of five past errors were no larger than half the band.</summary>
    /// <param name="past">A series so far, null where it has no value.</param>
    /// <param name="most">What no value exceeds; none is below 0.</param>
    /// <returns>A band; null when there were no values to learn from.</returns>
    public static Band? Of(ImmutableArray<double?> past, double most = double.PositiveInfinity)
    {
        List<double> errors = [];
        for (var origin = Months + 1; origin < past.Length; origin++)
        {
            if (Mean(past, origin) is { } expected)
            {
                errors.AddRange(past[origin..].OfType<double>().Select(value => Math.Abs(value - expected)));
            }
        }

        if (Mean(past, past.Length) is not { } last || errors.Count == 0)
        {
            return null;
        }

        // Quantiles of the errors with their signs were tried: where a community had been falling they put the band below what was expected, and scored worse.
        errors.Sort();
        var half = Quantile.OfSorted(errors, 1 - Band.Outside);
        return new(Math.Max(0, last - half), last, Math.Min(most, last + half));
    }

    private static double? Mean(ImmutableArray<double?> past, int end)
    {
        double[] values = [.. past[Math.Max(0, end - Months)..end].OfType<double>()];
        return values.Length == 0 ? null : values.Sum() / values.Length;
    }
}
