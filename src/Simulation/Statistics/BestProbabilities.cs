namespace LearningGraph.Simulation;

/// <summary>How sure it is which strategy is best: replicates are drawn again with replacement, all strategies of one together (bootstrap, Efron 1979).</summary>
internal static class BestProbabilities
{
    private const int Draws = 2_000;

    /// <summary>For every measure the share of draws in which a strategy's mean is best; ties are shared.</summary>
    /// <param name="measures">For each measure its strategies' values by replicate, larger is better; all of one length.</param>
    /// <param name="replicates">That length, from 1.</param>
    /// <param name="draw">The luck.</param>
    /// <returns>Measures × strategies; each row sums to 1.</returns>
    public static double[][] Measure(IReadOnlyList<double[][]> measures, int replicates, Draw draw)
    {
        var best = measures.Select(strategies => new double[strategies.Length]).ToArray();
        var times = new int[replicates];
        for (var resample = 0; resample < Draws; resample++)
        {
            Array.Clear(times);
            for (var i = 0; i < replicates; i++)
            {
                times[draw.Below(replicates, resample, i, Event.Resample)]++;
            }

            for (var measure = 0; measure < measures.Count; measure++)
            {
                Count(measures[measure], times, best[measure]);
            }
        }

        return best;
    }

    private static void Count(double[][] strategies, int[] times, double[] best)
    {
        var sums = new double[strategies.Length];
        for (var strategy = 0; strategy < sums.Length; strategy++)
        {
            var values = strategies[strategy];
            for (var i = 0; i < times.Length; i++)
            {
                sums[strategy] += times[i] * values[i];
            }
        }

        var most = sums.Max();
        var winners = sums.Count(sum => sum == most);
        for (var strategy = 0; strategy < sums.Length; strategy++)
        {
            best[strategy] += sums[strategy] == most ? 1.0 / winners / Draws : 0;
        }
    }
}
