namespace LearningGraph.Simulation;

/// <summary>
/// Screening by elementary effects (Morris 1991; the mean of absolute effects is Campolongo, Cariboni and Saltelli's, 2007): trajectories
/// through a grid of four levels, which move one factor at a time by two thirds of its range.
/// </summary>
internal static class Morris
{
    private const int Levels = 4;
    private const double Step = Levels / (2.0 * (Levels - 1));

    /// <summary>The points of one trajectory.</summary>
    /// <param name="factors">How many, from 1.</param>
    /// <param name="draw">Its luck.</param>
    /// <param name="trajectory">Which one, from 0.</param>
    /// <returns>One point more than factors, each in the unit cube, and which factor moved to get to each but the first.</returns>
    public static (double[][] Points, int[] Moved) Trajectory(int factors, Draw draw, int trajectory)
    {
        var moved = Enumerable.Range(0, factors).OrderBy(factor => draw.Uniform(trajectory, factor, Event.Trajectory, 0)).ToArray();
        var points = new double[factors + 1][];

        // The lower half of the levels is where a step leads upwards, the upper half where it leads downwards: each level is as likely.
        points[0] = [.. Enumerable.Range(0, factors).Select(factor => draw.Below(Levels, trajectory, factor, Event.Trajectory, 1) / (double)(Levels - 1))];
        for (var i = 0; i < factors; i++)
        {
            points[i + 1] = (double[])points[i].Clone();
            ref var place = ref points[i + 1][moved[i]];
            place = Math.Clamp(place + (place < 0.5 ? Step : -Step), 0, 1);
        }

        return (points, moved);
    }

    /// <summary>What moving a factor over its whole range would change, if every step changed as much as those that were tried.</summary>
    /// <param name="trajectories">From <see cref="Trajectory"/>.</param>
    /// <param name="outputs">For each of them, an output at each of its points; null where there is none.</param>
    /// <param name="factor">Which factor.</param>
    /// <returns>Null when no step has an output at both ends.</returns>
    public static ElementaryEffect? Measure(
        IReadOnlyList<(double[][] Points, int[] Moved)> trajectories, IReadOnlyList<IReadOnlyList<double?>> outputs, int factor)
    {
        List<double> effects = [];
        foreach (var ((points, moved), values) in trajectories.Zip(outputs))
        {
            var step = Array.IndexOf(moved, factor);
            if (values[step] is { } before && values[step + 1] is { } after)
            {
                effects.Add((after - before) / (points[step + 1][factor] - points[step][factor]));
            }
        }

        if (effects.Count == 0)
        {
            return null;
        }

        var mean = effects.Average();
        var deviation = effects.Count < 2 ? 0 : Math.Sqrt(effects.Sum(effect => (effect - mean) * (effect - mean)) / (effects.Count - 1));
        return new(mean, effects.Average(Math.Abs), deviation, effects.Count);
    }
}
