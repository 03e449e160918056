namespace LearningGraph.Simulation;

/// <summary>Quantiles of a sample in which some values count more: the least value below or at which at least the share of all weights lies.</summary>
internal static class WeightedQuantile
{
    /// <param name="values">At least one, with weights above 0, in any order.</param>
    /// <param name="shares">Each in [0, 1].</param>
    /// <returns>A value for each share.</returns>
    public static double[] Of(IEnumerable<(double Value, double Weight)> values, params ReadOnlySpan<double> shares)
    {
        (double Value, double Weight)[] ascending = [.. values.OrderBy(one => one.Value)];
        var total = ascending.Sum(one => one.Weight);
        var found = new double[shares.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            var (place, below) = (0, ascending[0].Weight);
            while (place < ascending.Length - 1 && below < shares[i] * total)
            {
                below += ascending[++place].Weight;
            }

            found[i] = ascending[place].Value;
        }

        return found;
    }
}
