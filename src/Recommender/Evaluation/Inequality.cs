namespace LearningGraph.Recommender;

/// <summary>How unequally something is spread.</summary>
internal static class Inequality
{
    /// <summary>Gini's coefficient (Gini 1912), half the relative mean difference of all pairs: (2 Σ i·x_i) / (n Σ x_i) − (n + 1) / n over ascending amounts.</summary>
    /// <param name="amounts">One each, from 0, in any order; whoever has nothing counts too.</param>
    /// <returns>In [0, 1): 0 when all have the same, 1 − 1/n when one has all; 0 when there is nothing to have.</returns>
    public static double MeasureGini(IReadOnlyCollection<int> amounts)
    {
        var total = amounts.Sum(amount => (long)amount);
        var weighted = amounts.Order().Select((amount, place) => (place + 1.0) * amount).Sum();
        return total == 0 ? 0 : (2 * weighted / ((double)amounts.Count * total)) - ((amounts.Count + 1.0) / amounts.Count);
    }
}
