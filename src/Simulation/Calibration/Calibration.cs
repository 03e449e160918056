using System.Collections.Immutable;
using System.Globalization;

namespace LearningGraph.Simulation;

/// <summary>
/// Fits the free parameters of the model to the first half of a log and looks at the second half: approximate Bayesian computation, a posterior-predictive
/// check, and forecasts beside a naive one, "as lately".
/// </summary>
public static class Calibration
{
    // Beyond every simulation of the search, so that the check meets other luck.
    private const int NewLuck = CalibrationTerms.MostBudget;

    /// <summary>Fits and looks.</summary>
    /// <param name="observed">Of the whole log.</param>
    /// <param name="terms">How.</param>
    /// <param name="progress">Is told what share of the simulations is done, from one thread at a time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The same for the same arguments but for the threads, bit for bit.</returns>
    /// <exception cref="ArgumentException">The log cannot be fitted, or the terms are none; the message says why.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CalibrationReport Run(CommunitySeries observed, CalibrationTerms terms, IProgress<CalibrationProgress>? progress, CancellationToken cancellationToken)
    {
        CalibrationRules.Check(observed, terms);
        var fitted = observed.Windows.Length / 2;
        var past = observed.Take(fitted);
        var parameters = OpenCommunity.Parameters(past);
        Simulations simulations = new(parameters, terms, progress, cancellationToken);
        SeriesDistance distance = new(past);
        var kept = PopulationMonteCarlo.Sample(
            parameters.Length,
            terms.Budget,
            Draw.OfReplicate(terms.Seed, -1),
            sets => Array.ConvertAll(simulations.Play(fitted, sets), distance.To));

        // Each goes on with the luck it was kept for: that its past is near to what was observed is part of what is known.
        var onwards = simulations.Play(observed.Windows.Length, [.. kept.Select(set => (set.Places, set.Luck))]);
        var anew = simulations.Play(fitted, [.. kept.Select(set => (set.Places, NewLuck + set.Luck))]);
        ImmutableArray<ParameterFigure> figures =
            [.. parameters.Select((parameter, i) => ParameterFigure.Of(parameter, kept.Select(set => (set.Places[i], set.Weight))))];
        return new()
        {
            Windows = observed.Windows.Length,
            Fitted = fitted,
            Budget = terms.Budget,
            Seed = terms.Seed,
            Kept = kept.Length,
            EffectiveSize = Math.Pow(kept.Sum(set => set.Weight), 2) / kept.Sum(set => set.Weight * set.Weight),
            Tolerance = kept[^1].Distance,
            Parameters = figures,
            Checks = [.. SeriesSummary.All(fitted).Select(summary => new SummaryCheck(
                summary.Measure.Name, summary.Name, summary.Read(past), BandOf(anew, kept, summary.Read)))],
            Forecasts = [.. SeriesMeasure.All.Select(measure => Foresee(measure, observed, fitted, onwards, kept))],
            Scenario = figures.Aggregate(
                OpenCommunity.Outline(observed.Windows.Length) with
                {
                    Seed = terms.Seed,
                    Description = string.Create(
                        CultureInfo.InvariantCulture,
                        $"The median of every parameter, fitted to the first {fitted} of {observed.Windows.Length} windows of four weeks of a log; founders drawn at random stand for those who began it."),
                },
                (scenario, figure) => ScenarioJson.With(scenario, figure.Parameter.Field, figure.Posterior.Middle)),
        };
    }

    private static SeriesForecast Foresee(SeriesMeasure measure, CommunitySeries observed, int fitted, CommunitySeries[] onwards, ParameterSet[] kept) => new(
        measure.Name,
        [.. observed.Windows.Skip(fitted).Select(measure.Read)],
        [.. Enumerable.Range(fitted, observed.Windows.Length - fitted).Select(window => BandOf(onwards, kept, series => measure.Read(series.Windows[window])))],
        NaiveForecast.Of([.. observed.Windows.Take(fitted).Select(measure.Read)], measure.IsCount ? double.PositiveInfinity : 1));

    private static Band? BandOf(CommunitySeries[] series, ParameterSet[] kept, Func<CommunitySeries, double?> read)
    {
        (double, double)[] values = [.. series.Zip(kept, (one, set) => (Value: read(one), set.Weight)).Where(one => one.Value is not null).Select(one => (one.Value!.Value, one.Weight))];
        return values.Length == 0 ? null : Band.Of(values);
    }
}
