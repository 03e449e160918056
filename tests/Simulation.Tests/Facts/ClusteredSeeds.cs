namespace LearningGraph.Simulation.Tests;

/// <summary>Founders who know each other, and founders who do not, as many of each.</summary>
internal static class ClusteredSeeds
{
    /// <summary>Founders who are close: from one on, whoever knows most of those chosen.</summary>
    public static int[] Clustered(Organisation organisation, CommunityOutline seeded, int count, Draw draw)
    {
        var chosen = new List<int> { First(seeded, draw) };
        while (chosen.Count < count)
        {
            chosen.Add(seeded.Audience.Except(chosen).MaxBy(learner => chosen.Count(other => organisation.Ties.Has(learner, other)) + Luck(learner, draw)));
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
