namespace LearningGraph.Simulation.Tests;

/// <summary>Founders who know each other, and founders who do not, as many of each.</summary>
internal static class ClusteredSeeds
{
    private const int ClusterSize = 4;

    /// <summary>Founders in fours: one from anywhere, then whoever knows most of the same four.</summary>
    public static int[] Clustered(Organisation organisation, CommunityOutline seeded, int count, Draw draw)
    {
        List<int> chosen = [];
        while (chosen.Count < count)
        {
            var first = chosen.Count / ClusterSize * ClusterSize;
            var cluster = chosen.Skip(first).ToArray();
            int[] near = [.. (cluster.Length == 0 ? [] : organisation.Ties.Of(cluster[0]).ToArray())
                .Where(learner => !chosen.Contains(learner) && seeded.Audience.AsSpan().BinarySearch(learner) >= 0)];

            // Somebody whose ties are all chosen already is followed by anybody.
            chosen.Add((near.Length > 0 ? near : [.. seeded.Audience.Except(chosen)])
                .MaxBy(learner => cluster.Count(other => organisation.Ties.Has(learner, other)) + Luck(learner, draw)));
        }

        return [.. chosen.Order()];
    }

    /// <summary>Founders from anywhere, none of whom knows another.</summary>
    public static int[] Dispersed(Organisation organisation, CommunityOutline seeded, int count, Draw draw)
    {
        var chosen = new List<int> { First(seeded, draw) };
        foreach (var learner in seeded.Audience.OrderBy(learner => Luck(learner, draw)))
        {
            if (chosen.Count < count && !chosen.Contains(learner) && !chosen.Exists(other => organisation.Ties.Has(learner, other)))
            {
                chosen.Add(learner);
            }
        }

        return [.. chosen.Order()];
    }

    private static int First(CommunityOutline seeded, Draw draw) => seeded.Audience.MaxBy(learner => Luck(learner, draw));

    private static double Luck(int learner, Draw draw) => draw.Uniform(learner, 0, Event.Founder, 1);
}
