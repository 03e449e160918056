using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>How far a simulated community is from the observed one: the mean distance of their summaries, each in units of the observed series' own spread.</summary>
internal sealed class SeriesDistance
{
    // Beyond it everything is as implausible (Pukelsheim 1994); else the one thing that the model cannot do would decide about all the others.
    private const double Farthest = 3;
    private const double LeastCountSpread = 0.25;
    private const double LeastShareSpread = 0.02;
    private const double MadToDeviation = 1.4826;

    private readonly ImmutableArray<SeriesSummary> summaries;
    private readonly double?[] observed;
    private readonly double[] spreads;

    /// <param name="observed">At least <see cref="SeriesSummary.LeastWindows"/> windows.</param>
    public SeriesDistance(CommunitySeries observed)
    {
        summaries = SeriesSummary.All(observed.Windows.Length);
        this.observed = [.. summaries.Select(summary => summary.Scaled(observed))];
        spreads = [.. summaries.Select(summary => Spread(summary.Measure, observed))];
    }

    /// <summary>The distance, in [0, 3]; one that has something the other has not, such as a share answered where nothing was asked, is farthest away in it.</summary>
    /// <param name="simulated">As many windows as were observed.</param>
    public double To(CommunitySeries simulated)
    {
        var sum = 0.0;
        for (var i = 0; i < observed.Length; i++)
        {
            sum += (observed[i], summaries[i].Scaled(simulated)) switch
            {
                ({ } one, { } other) => Math.Min(Farthest, Math.Abs(one - other) / spreads[i]),
                (null, null) => 0,
                _ => Farthest,
            };
        }

        return sum / observed.Length;
    }

    // The median absolute deviation after the first window (Hampel 1974), in which a launch would count as an outlier.
    private static double Spread(SeriesMeasure measure, CommunitySeries series)
    {
        var values = series.Windows.Skip(1).Select(measure.Scaled).OfType<double>().Order().ToList();
        var least = measure.IsCount ? LeastCountSpread : LeastShareSpread;
        if (values.Count == 0)
        {
            return least;
        }

        var median = Quantile.OfSorted(values, 0.5);
        return Math.Max(least, MadToDeviation * Quantile.OfSorted([.. values.Select(value => Math.Abs(value - median)).Order()], 0.5));
    }
}
