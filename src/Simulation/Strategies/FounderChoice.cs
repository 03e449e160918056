namespace LearningGraph.Simulation;

/// <summary>Chooses founders of the seeded community among those of its audience who are no founders yet, best first; ties by number.</summary>
internal sealed class FounderChoice(RunState run)
{
    public int[] Choose(SeedingStrategy strategy, int count)
    {
        Func<int, double> worth = strategy switch
        {
            SeedingStrategy.Random => learner => run.Draw.Uniform(learner, run.Tick, Event.Founder),
            SeedingStrategy.TopDegree => DegreeOf,
            SeedingStrategy.InformalExperts => learner => ExpertiseOf(learner) * Math.Log(1 + run.People.HelpGiven[learner]),
            _ => learner => run.Draw.Uniform(learner, run.Tick, Event.Founder),
        };
        var seats = run.Seats;
        return [.. run.Communities[0].Outline.Audience
            .Where(learner => seats.FounderUntil[seats.Find(learner, 0)] == 0)
            .OrderByDescending(worth).ThenBy(learner => learner)
            .Take(count)];
    }

    private double DegreeOf(int learner)
    {
        var degree = 0;
        foreach (var friend in run.Organisation.Ties.Of(learner))
        {
            degree += run.Seats.Find(friend, 0) >= 0 ? 1 : 0;
        }

        return degree;
    }

    private double ExpertiseOf(int learner)
    {
        var sum = 0.0;
        for (var topic = 0; topic < run.Organisation.Topics; topic++)
        {
            sum += run.Communities[0].Covers(topic) ? run.ExpertiseOf(learner, topic) : 0;
        }

        return sum;
    }
}
