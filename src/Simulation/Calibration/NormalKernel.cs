namespace LearningGraph.Simulation;

/// <summary>
/// Moves parameter sets about within the unit cube: a normal distribution around one of a weighted sample, with twice the sample's covariance (Filippi et al. 2013), what falls
/// outside drawn anew.
/// </summary>
internal sealed class NormalKernel
{
    // Keeps what has stopped varying movable, and the factorisation defined.
    private const double Ridge = 1e-6;

    // So many draws inside tell their share to about three per cent.
    private const int CountedInside = 1_000;

    private readonly IReadOnlyList<ParameterSet> sample;
    private readonly double[] weights;
    private readonly double[,] factor;
    private readonly double total;
    private readonly double inside;

    /// <param name="sample">At least one.</param>
    /// <param name="draw">The luck of all that is drawn here.</param>
    /// <param name="number">The first draw's number; what is drawn to count how much falls outside uses the negative ones from there.</param>
    public NormalKernel(IReadOnlyList<ParameterSet> sample, Draw draw, int number)
    {
        this.sample = sample;
        weights = [.. sample.Select(one => one.Weight)];
        total = weights.Sum();
        factor = Factor(Covariance());
        inside = MeasureInside(draw, -1 - number);
    }

    /// <summary>Draws a set within the bounds.</summary>
    /// <param name="draw">Its luck.</param>
    /// <param name="number">Which draw.</param>
    public double[] Move(Draw draw, int number)
    {
        // What falls outside is drawn anew from the start, so the density within the bounds is what it was, divided by the share that falls within.
        for (var attempt = 0; ; attempt++)
        {
            if (FindInside(draw, number, attempt) is { } moved)
            {
                return moved;
            }
        }
    }

    /// <summary>The density at a place within the bounds; over all of them it integrates to 1.</summary>
    public double Density(double[] places)
    {
        var sum = 0.0;
        foreach (var one in sample)
        {
            var squares = 0.0;
            var standard = new double[places.Length];
            for (var i = 0; i < places.Length; i++)
            {
                var rest = places[i] - one.Places[i];
                for (var j = 0; j < i; j++)
                {
                    rest -= factor[i, j] * standard[j];
                }

                standard[i] = rest / factor[i, i];
                squares += standard[i] * standard[i];
            }

            sum += one.Weight / total * Math.Exp(-squares / 2);
        }

        return sum * Scale() / inside;
    }

    // One attempt; null when it falls outside.
    private double[]? FindInside(Draw draw, int number, int attempt)
    {
        var from = sample[draw.Weighted(weights, number, attempt, Event.Ancestor)].Places;
        var (steps, moved) = (new double[from.Length], (double[])from.Clone());
        for (var i = 0; i < moved.Length; i++)
        {
            steps[i] = draw.Normal(number, attempt, Event.Perturbation, i);
            for (var j = 0; j <= i; j++)
            {
                moved[i] += factor[i, j] * steps[j];
            }

            if (moved[i] is < 0 or > 1)
            {
                return null;
            }
        }

        return moved;
    }

    // Draws until enough fell inside; one less of each is the unbiased share (Haldane 1945).
    private double MeasureInside(Draw draw, int number)
    {
        var (drawn, found) = (0, 0);
        while (found < CountedInside)
        {
            found += FindInside(draw, number, drawn++) is null ? 0 : 1;
        }

        return (found - 1.0) / (drawn - 1);
    }

    private double Scale()
    {
        var determinant = 1.0;
        for (var i = 0; i < factor.GetLength(0); i++)
        {
            determinant *= factor[i, i] * Math.Sqrt(2 * Math.PI);
        }

        return 1 / determinant;
    }

    private double[,] Covariance()
    {
        var n = sample[0].Places.Length;
        var means = new double[n];
        foreach (var one in sample)
        {
            for (var i = 0; i < n; i++)
            {
                means[i] += one.Weight / total * one.Places[i];
            }
        }

        var covariance = new double[n, n];
        foreach (var one in sample)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    covariance[i, j] += 2 * one.Weight / total * (one.Places[i] - means[i]) * (one.Places[j] - means[j]);
                }
            }
        }

        for (var i = 0; i < n; i++)
        {
            covariance[i, i] += Ridge;
        }

        return covariance;
    }

    // Cholesky's lower triangle.
    private static double[,] Factor(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var lower = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    rest -= lower[i, k] * lower[j, k];
                }

                lower[i, j] = i == j ? Math.Sqrt(Math.Max(rest, Ridge)) : rest / lower[j, j];
            }
        }

        return lower;
    }
}
