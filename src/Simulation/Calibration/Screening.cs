namespace LearningGraph.Simulation;

/// <summary>Finds out which free parameters matter for which series of a community like an observed one, before anything is fitted.</summary>
public static class Screening
{
    /// <summary>Plays the trajectories.</summary>
    /// <param name="observed">Of the whole log; only its first half sets the bounds of the parameters and the length.</param>
    /// <param name="trajectories">From 2; each takes one simulation more than there are parameters.</param>
    /// <param name="terms">Seed and threads; the budget is none of its business.</param>
    /// <param name="progress">Is told how many simulations are done, from one thread at a time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The same for the same arguments but for the threads, bit for bit.</returns>
    /// <exception cref="ArgumentException">The log could not be fitted; the message says why.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ScreeningReport Run(
        CommunitySeries observed, int trajectories, CalibrationTerms terms, IProgress<CalibrationProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trajectories, 2);
        CalibrationRules.Check(observed, terms);
        var windows = observed.Windows.Length / 2;
        var parameters = OpenCommunity.Parameters(observed.Take(windows));
        var draw = Draw.OfReplicate(terms.Seed, -1);
        (double[][] Points, int[] Moved)[] paths = [.. Enumerable.Range(0, trajectories).Select(path => Morris.Trajectory(parameters.Length, draw, path))];

        // One luck for a whole path, so that a step's effect is not that of luck.
        Simulations simulations = new(parameters, terms, progress, cancellationToken) { Total = trajectories * (parameters.Length + 1) };
        var played = simulations.Play(windows, [.. paths.SelectMany((path, luck) => path.Points.Select(point => (point, luck)))]);
        var byPath = played.Chunk(parameters.Length + 1).ToArray();
        return new(windows, trajectories, terms.Seed, [.. parameters.Select((parameter, factor) => new ScreenedParameter(
            parameter,
            [.. SeriesMeasure.All.Select(measure => new SeriesEffect(
                measure.Name,
                Morris.Measure(paths, [.. byPath.Select(path => path.Select(one => new SeriesSummary(measure, 0, windows).Scaled(one)).ToArray())], factor)))]))]);
    }
}
