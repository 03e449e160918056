namespace LearningGraph.Simulation.Tests;

/// <summary>Ordinary least squares with an intercept; the margins are robust to unequal variance (White 1980).</summary>
internal static class Regression
{
    /// <summary>The effect of each column on what is explained, the others held fixed.</summary>
    /// <param name="rows">Observations × columns.</param>
    /// <param name="explained">One value for each observation.</param>
    /// <returns>One estimate for each column.</returns>
    public static Estimate[] Fit(double[][] rows, double[] explained)
    {
        double[][] full = [.. rows.Select(row => (double[])[1, .. row])];
        var k = full[0].Length;
        var inverse = Invert(Moments(full, _ => 1));
        var products = new double[k];
        for (var i = 0; i < full.Length; i++)
        {
            for (var a = 0; a < k; a++)
            {
                products[a] += full[i][a] * explained[i];
            }
        }

        var effects = Times(inverse, products);
        var meat = Moments(full, i => Math.Pow(explained[i] - Dot(full[i], effects), 2));
        return [.. Enumerable.Range(1, k - 1).Select(a => new Estimate(effects[a], Estimate.Quantile(full.Length - k) * Math.Sqrt(Dot(inverse[a], Times(meat, inverse[a])))))];
    }

    private static double Dot(double[] one, double[] other) => one.Zip(other, (a, b) => a * b).Sum();

    private static double[] Times(double[][] matrix, double[] vector) => Array.ConvertAll(matrix, row => Dot(row, vector));

    private static double[][] Moments(double[][] rows, Func<int, double> weight)
    {
        var k = rows[0].Length;
        var moments = Enumerable.Range(0, k).Select(_ => new double[k]).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            var w = weight(i);
            for (var a = 0; a < k; a++)
            {
                for (var b = 0; b < k; b++)
                {
                    moments[a][b] += w * rows[i][a] * rows[i][b];
                }
            }
        }

        return moments;
    }

    private static double[][] Invert(double[][] matrix)
    {
        var k = matrix.Length;
        double[][] work = [.. matrix.Select((row, at) => (double[])[.. row, .. Enumerable.Range(0, k).Select(column => column == at ? 1.0 : 0.0)])];
        for (var pivot = 0; pivot < k; pivot++)
        {
            var largest = Enumerable.Range(pivot, k - pivot).MaxBy(row => Math.Abs(work[row][pivot]));
            (work[pivot], work[largest]) = (work[largest], work[pivot]);
            var scale = work[pivot][pivot];
            work[pivot] = Array.ConvertAll(work[pivot], value => value / scale);
            for (var row = 0; row < k; row++)
            {
                var factor = row == pivot ? 0 : work[row][pivot];
                work[row] = [.. work[row].Zip(work[pivot], (value, own) => value - (factor * own))];
            }
        }

        return [.. work.Select(row => row[k..])];
    }
}
