namespace LearningGraph.Simulation;

/// <summary>
/// Approximate Bayesian computation by adaptive population Monte Carlo (Lenormand, Jabot and Deffuant 2013): from generation to generation the better
/// half of all that was tried is kept, and new ones are drawn around it. It spends exactly the budget it is given.
/// </summary>
internal static class PopulationMonteCarlo
{
    private const int LeastKept = 8;
    private const int MostKept = 100;
    private const int Share = 8;

    /// <summary>The least number of simulations that leaves a sample.</summary>
    public const int LeastBudget = 4 * LeastKept;

    /// <summary>How many sets are kept: an eighth of the budget, but no more than 100.</summary>
    public static int CountKept(int budget) => Math.Clamp(budget / Share, LeastKept, MostKept);

    /// <summary>Draws a sample of the posterior distribution over the unit cube, whose places are all as likely beforehand.</summary>
    /// <param name="parameters">Dimensions of the cube, from 1.</param>
    /// <param name="budget">Simulations, at least <see cref="LeastBudget"/>.</param>
    /// <param name="draw">The luck of the search; that of the simulations is none of its business.</param>
    /// <param name="measure">Plays a batch of sets, each with a luck of its own number, and says how far each came from what was observed; from 0, in the order of the sets.</param>
    /// <returns>The sets kept, nearest first.</returns>
    public static ParameterSet[] Sample(int parameters, int budget, Draw draw, Func<IReadOnlyList<(double[] Places, int Luck)>, double[]> measure)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parameters, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, LeastBudget);
        var kept = CountKept(budget);
        var sample = Try(2 * kept, 0, number => Scatter(parameters, draw, number), _ => 1)[..kept];
        for (var tried = 2 * kept; tried < budget; tried += kept)
        {
            NormalKernel kernel = new(Truncate(sample), draw, tried);
            var moved = Try(Math.Min(kept, budget - tried), tried, number => kernel.Move(draw, number), places => 1 / kernel.Density(places));
            sample = [.. sample.Concat(moved).OrderBy(one => one.Distance).ThenBy(one => one.Luck).Take(kept)];
        }

        return Truncate(sample);

        ParameterSet[] Try(int count, int first, Func<int, double[]> place, Func<double[], double> weigh)
        {
            (double[] Places, int Luck)[] sets = [.. Enumerable.Range(first, count).Select(number => (place(number), number))];
            var distances = measure(sets);
            return [.. sets.Zip(distances, (set, distance) => new ParameterSet(set.Places, set.Luck, distance, weigh(set.Places)))
                .OrderBy(one => one.Distance)
                .ThenBy(one => one.Luck)];
        }
    }

    /// <summary>
    /// Limits every weight so that none is more than its share, one over the root of their number, of all (after Ionides 2008, repeated until it holds): a set
    /// found where hardly anything was tried can outweigh all others together, and the search would stay with it.
    /// </summary>
    internal static ParameterSet[] Truncate(ParameterSet[] sample)
    {
        var share = 1 / Math.Sqrt(sample.Length);
        var ascending = sample.Select(set => set.Weight).Order().ToArray();
        var (rest, heavy, most) = (ascending.Sum(), 0, share * ascending.Sum());
        while (ascending[^(heavy + 1)] > most)
        {
            // With so many at the limit, the limit is what the others leave them.
            rest -= ascending[^++heavy];
            most = share * rest / (1 - (heavy * share));
        }

        return Array.ConvertAll(sample, set => set with { Weight = Math.Min(set.Weight, most) });
    }

    private static double[] Scatter(int parameters, Draw draw, int number) =>
        [.. Enumerable.Range(0, parameters).Select(parameter => draw.Uniform(number, parameter, Event.Prior))];
}
