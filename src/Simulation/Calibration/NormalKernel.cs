namespace LearningGraph.Simulation;

/// <summary>Moves parameter sets about: a normal distribution around one of a weighted sample, with twice the sample's covariance (Filippi et al. 2013).</summary>
internal sealed class NormalKernel
{
    // Keeps what has stopped varying movable, and the factorisation defined.
    private const double Ridge = 1e-6;

    private readonly IReadOnlyList<ParameterSet> sample;
    private readonly double[,] factor;
    private readonly double total;

    /// <param name="sample">At least one.</param>
    public NormalKernel(IReadOnlyList<ParameterSet> sample)
    {
        this.sample = sample;
        total = sample.Sum(one => one.Weight);
        factor = Factor(Covariance());
    }

    /// <summary>Draws a set within the bounds.</summary>
    /// <param name="draw">Its luck.</param>
    /// <param name="number">Which draw.</param>
    public double[] Move(Draw draw, int number)
    {
        // What falls outside is drawn anew from the start, which leaves the density within the bounds as it is but for a constant.
        for (var attempt = 0; ; attempt++)
        {
            var from = sample[draw.Weighted([.. sample.Select(one => one.Weight)], number, attempt, Event.Ancestor)].Places;
            var steps = Array.ConvertAll(from, _ => 0.0);
            for (var i = 0; i < steps.Length; i++)
            {
                steps[i] = draw.Normal(number, attempt, Event.Perturbation, i);
            }

            var moved = (double[])from.Clone();
            for (var i = 0; i < moved.Length; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    moved[i] += factor[i, j] * steps[j];
                }
            }

            if (Array.TrueForAll(moved, place => place is >= 0 and <= 1))
            {
                return moved;
            }
        }
    }

    /// <summary>The density at a place, but for a constant.</summary>
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

        return sum * Scale();
    }

    // Unlike the constant of pi, this changes from generation to generation, whose weights stand beside each other.
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
