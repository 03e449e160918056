namespace LearningGraph.Simulation;

/// <summary>Who of the audience of the seeded community may become a founder.</summary>
internal static class Candidates
{
    /// <summary>Whether a learner of the audience was no founder yet and has not turned away for good.</summary>
    public static bool IsFree(RunState run, int learner)
    {
        var seat = run.Seats.Find(learner, 0);
        return run.Seats.FounderUntil[seat] == 0 && run.Seats.Standings[seat] != Standing.Abandoned;
    }

    /// <summary>All who are free, ascending.</summary>
    public static IEnumerable<int> Of(RunState run) => run.Communities[0].Outline.Audience.Where(learner => IsFree(run, learner));

    /// <summary>The free ones of most worth, best first, equal ones by number.</summary>
    /// <param name="run">Whose audience.</param>
    /// <param name="count">How many, from 0; fewer when there are no more.</param>
    /// <param name="worth">Asked once for each learner.</param>
    public static int[] Best(RunState run, int count, Func<int, double> worth) =>
        [.. Of(run).OrderByDescending(worth).ThenBy(learner => learner).Take(count)];

    /// <summary>What somebody knows of the community's topics, summed, from 0.</summary>
    public static double KnowledgeOf(RunState run, int learner)
    {
        var sum = 0.0;
        for (var topic = 0; topic < run.Organisation.Topics; topic++)
        {
            sum += run.Communities[0].Covers(topic) ? run.ExpertiseOf(learner, topic) : 0;
        }

        return sum;
    }
}
