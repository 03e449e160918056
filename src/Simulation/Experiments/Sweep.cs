using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>Plays a scenario at many values of one or two parameters, and finds where its first strategy loses.</summary>
public static class Sweep
{
    /// <summary>The scenarios of all combinations, the last parameter changing fastest.</summary>
    /// <exception cref="System.Text.Json.JsonException">A parameter does not exist, or a value breaks a rule; the message names it.</exception>
    public static ImmutableArray<(ImmutableArray<double> Values, Scenario Scenario)> Grid(Scenario scenario, IReadOnlyList<SweptParameter> parameters)
    {
        IEnumerable<(ImmutableArray<double> Values, Scenario Scenario)> grid = [([], scenario)];
        foreach (var parameter in parameters)
        {
            grid = grid.SelectMany(point => parameter.Values.Select(value => (point.Values.Add(value), ScenarioJson.With(point.Scenario, parameter.Field, value))));
        }

        return [.. grid];
    }

    /// <summary>Plays one combination; its differences are corrected for the number of strategies only, see <see cref="Correct"/>.</summary>
    /// <param name="values">Of the swept parameters.</param>
    /// <param name="scenario">With these values in it.</param>
    /// <param name="measure">The measure's place in <see cref="MeasureCatalogue.All"/>.</param>
    /// <param name="threads">From 1; has no effect on what comes out.</param>
    /// <param name="progress">Is told how many replicates are done.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SweepPoint Play(
        ImmutableArray<double> values, Scenario scenario, int measure, int threads, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var report = ExperimentReports.Of(scenario, Experiment.Play(scenario, WorkplaceSource.Synthetic, threads, progress, cancellationToken))!;
        return new(values, report.Replicates, [.. report.Strategies.Select(strategy => strategy.Figures[measure])]);
    }

    /// <summary>Corrects the differences of all points and strategies together (Holm), instead of those of each point: of many points, one would else seem clear by luck.</summary>
    /// <param name="points">All points of a grid.</param>
    /// <returns>The same points in their order; what is clear now, is so with an error of 5 % over the whole grid.</returns>
    public static ImmutableArray<SweepPoint> Correct(ImmutableArray<SweepPoint> points)
    {
        var compared = points.SelectMany(point => point.Figures).Select(figure => figure.ToFirst).OfType<PairedFigure>().ToArray();
        Queue<double> corrected = new(Holm.Correct(Array.ConvertAll(compared, difference => difference.P)));
        return [.. points.Select(point => point with { Figures = [.. point.Figures.Select(figure => figure.ToFirst is { } difference ? figure with { ToFirst = Adjust(difference, point, corrected.Dequeue()) } : figure)] })];
    }

    /// <summary>The points at which another strategy is clearly better than the first.</summary>
    /// <param name="points">All points, corrected.</param>
    /// <param name="measure">What the figures are of; one of which more or less is better.</param>
    /// <param name="strategy">The other's place, from 1.</param>
    public static ImmutableArray<SweepPoint> FindLosses(IEnumerable<SweepPoint> points, Measure measure, int strategy) =>
        [.. points.Where(point => point.Figures[strategy].ToFirst is { IsClear: true } difference && (measure.Better == MeasureDirection.Lower ? difference.Mean < 0 : difference.Mean > 0))];

    private static PairedFigure Adjust(PairedFigure difference, SweepPoint point, double corrected) =>
        difference with { AdjustedP = corrected, IsClear = difference.Replicates == point.Replicates && corrected < StrategyFigures.Error };
}
