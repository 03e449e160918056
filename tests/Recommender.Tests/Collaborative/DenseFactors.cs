namespace LearningGraph.Recommender.Tests;

/// <summary>
/// Implicit feedback as Hu, Koren and Volinsky (2008) published it, without anything that makes it fast: the whole matrix of confidences is written down,
/// x = (YᵀCY + λI)⁻¹ YᵀCp is solved for each row by Gaussian elimination, and so in turn for each column (their equations 4 and 5). Confidence is 1 + α for a membership and 1 elsewhere.
/// </summary>
/// <param name="parameters">As of the implementation that is compared.</param>
internal sealed class DenseFactors(FactorParameters parameters)
{
    private const double Spread = 0.1;

    private double[][] groups = [];

    /// <summary>Fits to learners × groups.</summary>
    /// <param name="memberships">True where the learner of the row is in the group of the column.</param>
    /// <param name="seed">Draws the vectors of the groups to begin with, from N(0, 0.1²).</param>
    public DenseFactors Fit(bool[][] memberships, ulong seed)
    {
        groups = [.. Enumerable.Range(0, memberships[0].Length).Select(group =>
            Enumerable.Range(0, parameters.Factors).Select(factor => Spread * DrawNormal(seed, group, factor)).ToArray())];
        bool[][] members = [.. Enumerable.Range(0, groups.Length).Select(group => Array.ConvertAll(memberships, row => row[group]))];
        for (var iteration = 0; iteration < parameters.Iterations; iteration++)
        {
            var learners = Array.ConvertAll(memberships, row => Solve(groups, row));
            groups = Array.ConvertAll(members, column => Solve(learners, column));
        }

        return this;
    }

    /// <summary>A score per group for somebody in some groups.</summary>
    public double[] Score(bool[] memberships)
    {
        var learner = Solve(groups, memberships);
        return Array.ConvertAll(groups, group => Dot(learner, group));
    }

    private double[] Solve(double[][] others, bool[] preferences)
    {
        var factors = parameters.Factors;
        var system = new double[factors][];
        for (var row = 0; row < factors; row++)
        {
            system[row] = new double[factors + 1];
            system[row][row] = parameters.Penalty;
            for (var other = 0; other < others.Length; other++)
            {
                var confidence = 1 + (preferences[other] ? parameters.Confidence : 0);
                for (var column = 0; column < factors; column++)
                {
                    system[row][column] += others[other][row] * confidence * others[other][column];
                }

                system[row][factors] += preferences[other] ? others[other][row] * confidence : 0;
            }
        }

        return Eliminate(system);
    }

    // Rows of coefficients with the right side behind them; the largest pivot first.
    private static double[] Eliminate(double[][] system)
    {
        var size = system.Length;
        for (var pivot = 0; pivot < size; pivot++)
        {
            var largest = Enumerable.Range(pivot, size - pivot).MaxBy(row => Math.Abs(system[row][pivot]));
            (system[pivot], system[largest]) = (system[largest], system[pivot]);
            for (var row = 0; row < size; row++)
            {
                var share = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
                for (var column = pivot; share != 0 && column <= size; column++)
                {
                    system[row][column] -= share * system[pivot][column];
                }
            }
        }

        return [.. system.Select((row, place) => row[size] / row[place])];
    }

    // Box and Muller 1958.
    private static double DrawNormal(ulong seed, int group, int factor) =>
        Math.Sqrt(-2 * Math.Log(1 - KeyedDraw.Uniform(seed, (ulong)group, (ulong)factor, 0)))
            * Math.Cos(2 * Math.PI * KeyedDraw.Uniform(seed, (ulong)group, (ulong)factor, 1));

    private static double Dot(double[] left, double[] right) => left.Zip(right, (one, other) => one * other).Sum();
}
