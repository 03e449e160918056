namespace LearningGraph.Recommender;

/// <summary>The 95 % score interval of a share (Wilson 1927), which stays inside [0, 1] and is honest about few observations.</summary>
internal static class WilsonInterval
{
    private const double Z = 1.959963984540054;

    /// <param name="successes">In 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">From 0.</param>
    /// <returns>Null without trials.</returns>
    public static ObservedShare? Of(int successes, int trials)
    {
        if (trials == 0)
        {
            return null;
        }

        var share = (double)successes / trials;
        var scale = 1 + (Z * Z / trials);
        var centre = (share + (Z * Z / (2 * trials))) / scale;
        var half = Z / scale * Math.Sqrt((share * (1 - share) / trials) + (Z * Z / (4.0 * trials * trials)));
        return new(share, Math.Clamp(centre - half, 0, share), Math.Clamp(centre + half, share, 1));
    }
}
