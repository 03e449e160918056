using System.Buffers;

namespace LearningGraph.Recommender;

/// <summary>Turns what was measured into the feature matrix; see <see cref="FeatureCatalog"/>.</summary>
internal static class FeatureExtractor
{
    /// <param name="query">What is asked.</param>
    /// <param name="signals">What was measured of everybody.</param>
    /// <param name="learners">The candidates, ascending.</param>
    /// <param name="signalsOnly">Whether every column that comes neither from a signal nor from the query stays 0.</param>
    public static FeatureMatrix Extract(RankingQuery query, SignalSet signals, int[] learners, bool signalsOnly)
    {
        if (learners.Length == 0)
        {
            return new([], []);
        }

        using CandidateSet candidates = new(learners, query.Graph.LearnerCount);
        var columns = FeatureCatalog.All.Length;
        float[][] matrix = [.. learners.Select(_ => new float[columns])];
        var first = 0;
        foreach (var source in signalsOnly ? FeatureCatalog.Signals : FeatureCatalog.Sources)
        {
            var width = source.Names.Length;
            var values = ArrayPool<double>.Shared.Rent(learners.Length * width);
            var used = values.AsSpan(0, learners.Length * width);
            used.Clear();
            source.Measure(query, signals, candidates, used);
            for (var name = 0; name < width; name++)
            {
                WriteForms(used, name, width, matrix, first * FeatureCatalog.FormsPerQuantity);
                first++;
            }

            ArrayPool<double>.Shared.Return(values);
        }

        WriteQuery(query, signals, learners, matrix);
        return new(learners, matrix, CandidateSigns.Measure(query, candidates));
    }

    private static void WriteForms(ReadOnlySpan<double> values, int name, int width, float[][] matrix, int first)
    {
        var rows = matrix.Length;
        var column = ArrayPool<double>.Shared.Rent(rows);
        var measured = column.AsSpan(0, rows);
        var maximum = 0.0;
        for (var row = 0; row < rows; row++)
        {
            measured[row] = values[(row * width) + name];
            maximum = Math.Max(maximum, measured[row]);
        }

        FeatureForms.Write(measured, maximum, matrix, first);
        ArrayPool<double>.Shared.Return(column);
    }

    private static void WriteQuery(RankingQuery query, SignalSet signals, int[] learners, float[][] matrix)
    {
        var concentration = (float)MeasureConcentration(query, signals[SignalCatalog.RecentActivity], learners);
        foreach (var row in matrix)
        {
            row[^3] = concentration;
            row[^2] = (float)query.Likeness;
            row[^1] = query.Topics.Length;
        }
    }

    private static double MeasureConcentration(RankingQuery query, SparseVector activity, int[] candidates)
    {
        var total = query.Summary.Activity.Total - (query.Asker < 0 ? 0 : activity[query.Asker]);
        var maximum = 0.0;
        foreach (var learner in candidates)
        {
            maximum = Math.Max(maximum, activity[learner]);
        }

        return total > 0 ? maximum / total : 0;
    }
}
