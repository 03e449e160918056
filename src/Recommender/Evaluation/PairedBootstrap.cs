namespace LearningGraph.Recommender;

/// <summary>The paired percentile bootstrap (Efron and Tibshirani 1993, chapter 13).</summary>
internal static class PairedBootstrap
{
    private const int Draws = 2_000;

    /// <summary>The mean of the differences and the 2.5th and 97.5th percentile of its resampled means; zeros when there are none.</summary>
    public static (double Mean, double Low, double High) Measure(IReadOnlyList<double> left, IReadOnlyList<double> right, ulong seed)
    {
        double[] differences = [.. left.Zip(right, (a, b) => a - b)];
        if (differences.Length == 0)
        {
            return (0, 0, 0);
        }

        var means = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            for (var i = 0; i < differences.Length; i++)
            {
                sum += differences[KeyedDraw.Index(differences.Length, seed, (ulong)draw, (ulong)i)];
            }

            means[draw] = sum / differences.Length;
        }

        Array.Sort(means);
        return (differences.Average(), means[(int)(0.025 * Draws)], means[(int)(0.975 * Draws)]);
    }
}
