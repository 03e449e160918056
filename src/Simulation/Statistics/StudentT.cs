namespace LearningGraph.Simulation;

/// <summary>Student's t distribution (Student 1908), through the regularised incomplete beta function (DLMF 8.17).</summary>
internal static class StudentT
{
    private const int Halvings = 100;
    private const double Widest = 1e4;

    /// <summary>Probability of a value at least this far from 0, on either side.</summary>
    /// <param name="t">The value; infinite is allowed.</param>
    /// <param name="freedom">Degrees of freedom, from 1.</param>
    public static double TwoSided(double t, int freedom) =>
        double.IsInfinity(t) ? 0 : IncompleteBeta(freedom / (freedom + (t * t)), freedom / 2.0, 0.5);

    /// <summary>How far from 0 a value must be for a two-sided probability, found by halving; 12.706 for 0.05 at one degree of freedom.</summary>
    /// <param name="probability">In [0.001, 1].</param>
    /// <param name="freedom">Degrees of freedom, from 1.</param>
    public static double Critical(double probability, int freedom)
    {
        var (low, high) = (0.0, Widest);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = TwoSided(middle, freedom) > probability ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static double IncompleteBeta(double x, double a, double b)
    {
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));

        // The fraction converges fast only on this side of the mode; the other side follows by symmetry.
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    // DLMF 8.17.22, by Lentz's method as Thompson and Barnett (1986) gave it.
    private static double Fraction(double x, double a, double b)
    {
        const double Tiny = 1e-300;
        const double Enough = 1e-15;
        var (c, d) = (1.0, 1 / NotZero(1 - ((a + b) * x / (a + 1))));
        var fraction = d;
        for (var m = 1; m < 1_000; m++)
        {
            Step(m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))));
            var change = Step(-(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1)));
            if (Math.Abs(change - 1) < Enough)
            {
                break;
            }
        }

        return fraction;

        double Step(double coefficient)
        {
            d = 1 / NotZero(1 + (coefficient * d));
            c = NotZero(1 + (coefficient / c));
            fraction *= c * d;
            return c * d;
        }

        static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
    }

    // Stirling's series (DLMF 5.11.1) after moving the argument beyond 10, where five terms leave less than 1e-14.
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 10; x++)
        {
            shift += Math.Log(x);
        }

        var inverse = 1 / (x * x);
        var series = (1 / 12.0) - (inverse * ((1 / 360.0) - (inverse * ((1 / 1260.0) - (inverse * ((1 / 1680.0) - (inverse / 1188.0)))))));
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (series / x) - shift;
    }
}
