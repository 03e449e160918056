namespace LearningGraph.Simulation.Tests;

/// <summary>A mean with half the width of its 95 % interval.</summary>
/// <param name="Mean">NaN when nothing was measured.</param>
/// <param name="Margin">From 0; infinite for fewer than two measurements.</param>
internal readonly record struct Estimate(double Mean, double Margin)
{
    /// <summary>The interval lies above 0.</summary>
    public bool IsPositive => Mean - Margin > 0;

    /// <summary>The interval lies below 0.</summary>
    public bool IsNegative => Mean + Margin < 0;

    /// <summary>The mean of independent values, by Student's t.</summary>
    public static Estimate Of(IEnumerable<double> values)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value))];
        if (known.Length == 0)
        {
            return new(double.NaN, double.PositiveInfinity);
        }

        var mean = known.Average();
        var squares = known.Sum(value => (value - mean) * (value - mean));
        return new(mean, known.Length < 2 ? double.PositiveInfinity : Quantile(known.Length - 1) * Math.Sqrt(squares / (known.Length - 1) / known.Length));
    }

    /// <summary>A share over replicates of different size: the ratio of sums, its error by linearisation (Cochran 1977, section 6.4).</summary>
    public static Estimate Of(IEnumerable<Share> shares)
    {
        Share[] known = [.. shares.Where(share => share.Of > 0)];
        var (part, whole) = (known.Sum(share => share.Part), known.Sum(share => share.Of));
        var ratio = part / whole;
        var squares = known.Sum(share => Math.Pow(share.Part - (ratio * share.Of), 2));
        var n = known.Length;
        return new(ratio, n < 2 ? double.PositiveInfinity : Quantile(n - 1) * Math.Sqrt(squares * n / (n - 1)) / whole);
    }

    /// <summary>The 97.5 % quantile of Student's t by Cornish and Fisher's expansion; within 1 % from 3 degrees of freedom on.</summary>
    public static double Quantile(double freedom)
    {
        const double z = 1.959964;
        return z + (((z * z * z) + z) / (4 * freedom))
            + (((5 * Math.Pow(z, 5)) + (16 * z * z * z) + (3 * z)) / (96 * freedom * freedom))
            + (((3 * Math.Pow(z, 7)) + (19 * Math.Pow(z, 5)) + (17 * z * z * z) - (15 * z)) / (384 * Math.Pow(freedom, 3)));
    }
}
