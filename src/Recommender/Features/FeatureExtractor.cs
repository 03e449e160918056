namespace LearningGraph.Recommender;

/// <summary>Turns signals into the feature matrix; see <see cref="FeatureCatalog"/>.</summary>
internal static class FeatureExtractor
{
    public static FeatureMatrix Extract(RankingQuery query, SignalSet signals, int[] candidates)
    {
        var columns = FeatureCatalog.All.Length;
        var values = new double[candidates.Length * columns];
        var column = new double[candidates.Length];
        var sorted = new double[candidates.Length];
        for (var signal = 0; signal < signals.Count; signal++)
        {
            var maximum = 0.0;
            for (var row = 0; row < candidates.Length; row++)
            {
                column[row] = signals[signal][candidates[row]];
                maximum = Math.Max(maximum, column[row]);
            }

            column.CopyTo(sorted, 0);
            Array.Sort(sorted);
            for (var row = 0; row < candidates.Length; row++)
            {
                var target = values.AsSpan((row * columns) + (signal * FeatureCatalog.FormsPerSignal));
                target[0] = column[row];
                target[1] = maximum > 0 ? column[row] / maximum : 0;
                target[2] = 1 + CountLarger(sorted, column[row]);
            }
        }

        var concentration = MeasureConcentration(query, signals[SignalCatalog.RecentActivity], candidates);
        for (var row = 0; row < candidates.Length; row++)
        {
            values[((row + 1) * columns) - 1] = concentration;
        }

        return new(candidates, values);
    }

    private static double MeasureConcentration(RankingQuery query, SparseVector activity, int[] candidates)
    {
        var total = activity.Total - (query.Asker < 0 ? 0 : activity[query.Asker]);
        var maximum = 0.0;
        foreach (var learner in candidates)
        {
            maximum = Math.Max(maximum, activity[learner]);
        }

        return total > 0 ? maximum / total : 0;
    }

    // Values are ascending; the first larger one is found by bisection.
    private static int CountLarger(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] <= value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return sorted.Length - low;
    }
}
