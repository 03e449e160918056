namespace LearningGraph.Simulation;

/// <summary>
/// How much somebody connects what is else apart: by low constraint and by high betweenness, each as a rank, added. Constraint sees only
/// friends and their ties, so it cannot tell a bridge between two departments from one between two halves of a team; betweenness sees the
/// whole, but also rewards whoever is merely in the middle. Ranks, because the two have no unit in common.
/// </summary>
internal static class BridgeScore
{
    private const double Step = 1e-9;

    /// <summary>The score of each place, at most 0: minus how many are better by constraint and by betweenness together.</summary>
    public static double[] Of(Audience audience)
    {
        var constraint = Rank(Array.ConvertAll(Constraint.Of(audience), constraint => -constraint));
        var betweenness = Rank(Betweenness.Of(audience));
        return [.. constraint.Zip(betweenness, (one, other) => -(double)(one + other))];
    }

    // How many have more. Values that differ by rounding alone are equal: people in the same position are to be told apart by number.
    private static int[] Rank(double[] values)
    {
        var rounded = Array.ConvertAll(values, value => Math.Round(value / Step) * Step);
        Dictionary<double, int> ranks = [];
        foreach (var (rank, value) in rounded.OrderDescending().Index())
        {
            ranks.TryAdd(value, rank);
        }

        return Array.ConvertAll(rounded, value => ranks[value]);
    }
}
