namespace LearningGraph.Simulation;

/// <summary>Quantiles of a sample, between neighbours in proportion (type 7 of Hyndman and Fan 1996).</summary>
internal static class Quantile
{
    /// <param name="ascending">At least one value, in ascending order.</param>
    /// <param name="share">In [0, 1]; 0.5 for the median.</param>
    public static double OfSorted(IReadOnlyList<double> ascending, double share)
    {
        var place = share * (ascending.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, ascending.Count - 1);
        return ascending[below] + ((place - below) * (ascending[above] - ascending[below]));
    }
}
