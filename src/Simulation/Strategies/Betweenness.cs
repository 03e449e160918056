namespace LearningGraph.Simulation;

/// <summary>
/// On how many shortest paths somebody lies. Source: Brandes, "A faster algorithm for betweenness centrality", 2001, from a sample of sources
/// as in Brandes and Pich 2007: every so many-th of the audience, so that all units are in it alike.
/// </summary>
internal static class Betweenness
{
    /// <summary>The sources at most; up to so many people it is exact.</summary>
    public const int MostSources = 32;

    /// <summary>The dependency of shortest paths from the sources on each place, from 0; every tie is one step.</summary>
    /// <param name="audience">Whose ties count.</param>
    /// <returns>By place.</returns>
    public static double[] Of(Audience audience)
    {
        var count = audience.Count;
        var sum = new double[count];
        var (distances, paths, dependencies, order) = (new int[count], new double[count], new double[count], new int[count]);
        var sources = Math.Min(count, MostSources);
        for (var number = 0; number < sources; number++)
        {
            Add((int)((long)number * count / sources));
        }

        return sum;

        void Add(int source)
        {
            Array.Fill(distances, -1);
            Array.Clear(paths);
            Array.Clear(dependencies);
            (distances[source], paths[source], order[0]) = (0, 1, source);
            var found = 1;
            for (var at = 0; at < found; at++)
            {
                var place = order[at];
                foreach (var friend in audience.FriendsOf(place))
                {
                    if (distances[friend] < 0)
                    {
                        distances[friend] = distances[place] + 1;
                        order[found++] = friend;
                    }

                    paths[friend] += distances[friend] == distances[place] + 1 ? paths[place] : 0;
                }
            }

            for (var at = found - 1; at > 0; at--)
            {
                var place = order[at];
                foreach (var friend in audience.FriendsOf(place))
                {
                    if (distances[friend] == distances[place] - 1)
                    {
                        dependencies[friend] += paths[friend] / paths[place] * (1 + dependencies[place]);
                    }
                }

                sum[place] += dependencies[place];
            }
        }
    }
}
