namespace LearningGraph.Simulation;

/// <summary>How unequally something is spread.</summary>
internal static class Inequality
{
    /// <summary>Gini's coefficient (Gini 1912), half the relative mean difference of all pairs: (2 Σ i·x_i) / (n Σ x_i) − (n + 1) / n over ascending amounts.</summary>
    /// <param name="amounts">One each, from 0, in any order; whoever has nothing counts too. Sorted in place.</param>
    /// <returns>In [0, 1): 0 when all have the same, 1 − 1/n when one has all; null when there is nothing to have.</returns>
    public static double? MeasureGini(double[] amounts)
    {
        Array.Sort(amounts);
        var (total, weighted) = (0.0, 0.0);
        for (var place = 0; place < amounts.Length; place++)
        {
            total += amounts[place];
            weighted += (place + 1.0) * amounts[place];
        }

        return total <= 0 ? null : (2 * weighted / (amounts.Length * total)) - ((amounts.Length + 1.0) / amounts.Length);
    }
}
