using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>What a series comes to over one stretch of windows: the first window, in which communities begin, and three equal parts of the rest.</summary>
/// <param name="Measure">Of which series.</param>
/// <param name="From">The first window.</param>
/// <param name="To">The window after the last.</param>
internal sealed record SeriesSummary(SeriesMeasure Measure, int From, int To)
{
    private static readonly string[] Names = ["launch", "early", "middle", "late"];

    /// <summary>The fewest windows that can be summed up.</summary>
    public const int LeastWindows = 4;

    /// <summary>Which stretch it is.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Of every series, four, by series and time.</summary>
    /// <param name="windows">Windows there are, at least <see cref="LeastWindows"/>.</param>
    public static ImmutableArray<SeriesSummary> All(int windows)
    {
        int[] bounds = [0, 1, 1 + ((windows - 1) / 3), 1 + ((windows - 1) * 2 / 3), windows];
        return [.. SeriesMeasure.All.SelectMany(measure => Names.Select((name, part) => new SeriesSummary(measure, bounds[part], bounds[part + 1]) { Name = name }))];
    }

    /// <summary>The mean on the scale of comparison; null when no window has a value.</summary>
    public double? Scaled(CommunitySeries series) => Mean(series, Measure.Scaled);

    /// <summary>The mean as people read it; null when no window has a value.</summary>
    public double? Read(CommunitySeries series) => Mean(series, Measure.Read);

    private double? Mean(CommunitySeries series, Func<WindowFigures, double?> read)
    {
        var (sum, count) = (0.0, 0);
        for (var window = From; window < To; window++)
        {
            if (read(series.Windows[window]) is { } value)
            {
                sum += value;
                count++;
            }
        }

        return count == 0 ? null : sum / count;
    }
}
