namespace LearningGraph.Simulation;

/// <summary>
/// How near somebody is to everybody else by complex paths, those of which every step is a bridge wide enough to carry what people take up only
/// from several friends. Source: Guilbeault and Centola, "Topological measures for identifying and predicting the spread of complex
/// contagions", 2021; here a step is a tie whose two ends have at least the threshold of friends in common, and nearness is the sum of 1 /
/// steps, within three.
/// </summary>
internal static class ComplexCentrality
{
    // What founders do in three months goes no further, and all pairs of a large workplace would take longer than the run.
    private const int MostSteps = 3;

    /// <summary>The centrality of each place, from 0 to the size of the audience.</summary>
    /// <param name="audience">Whose ties count.</param>
    /// <param name="threshold">Friends inside that people need, from 1.</param>
    public static double[] Of(Audience audience, int threshold)
    {
        var centralities = new double[audience.Count];
        var (seenFrom, order) = (new int[audience.Count], new int[audience.Count]);
        Array.Fill(seenFrom, -1);
        for (var source = 0; source < centralities.Length; source++)
        {
            (seenFrom[source], order[0]) = (source, source);
            var (from, found) = (0, 1);
            for (var steps = 1; steps <= MostSteps && from < found; steps++)
            {
                var end = found;
                for (; from < end; from++)
                {
                    found = Step(order[from], source, found);
                }

                centralities[source] += (found - end) / (double)steps;
            }
        }

        return centralities;

        int Step(int place, int source, int found)
        {
            var friends = audience.FriendsOf(place);
            var widths = audience.Widths.Of(place);
            for (var at = 0; at < friends.Length; at++)
            {
                if (widths[at] >= threshold && seenFrom[friends[at]] != source)
                {
                    seenFrom[friends[at]] = source;
                    order[found++] = friends[at];
                }
            }

            return found;
        }
    }
}
