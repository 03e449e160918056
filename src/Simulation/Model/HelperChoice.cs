namespace LearningGraph.Simulation;

/// <summary>Whom somebody asks in person: who is close and seems to know, with some error about that.</summary>
internal sealed class HelperChoice(RunState run)
{
    private const double Misjudged = 0.3;

    public void Ask(int learner, int topic, float difficulty, Shard shard)
    {
        var helper = Choose(learner, topic);
        if (helper >= 0
            && run.ExpertiseOf(helper, topic) >= difficulty
            && run.People.Load[helper] < run.People.Capacity[helper]
            && run.Draw.Uniform(learner, run.Tick, Event.Helping) < run.Behaviour.Asking.TieHelps)
        {
            shard.Channels[(int)Channel.TieHelped]++;
            shard.Helps.Add(new(learner, helper, topic, difficulty));
        }
        else
        {
            shard.Channels[(int)Channel.TieMissed]++;
        }
    }

    private int Choose(int learner, int topic)
    {
        var (chosen, best) = (-1, 0.0);
        var ties = run.Organisation.Ties.Of(learner);
        var strengths = run.Organisation.Ties.StrengthsOf(learner);
        for (var at = 0; at < ties.Length; at++)
        {
            Weigh(ties[at], strengths[at]);
        }

        var helpers = run.People.HelperOf.AsSpan(learner * Population.Helpers, Population.Helpers);
        for (var at = 0; at < helpers.Length; at++)
        {
            if (helpers[at] >= 0 && run.People.HelperBegan[(learner * Population.Helpers) + at] == run.People.Began[helpers[at]])
            {
                Weigh(helpers[at], 0.5 + run.People.HelpStrength[(learner * Population.Helpers) + at]);
            }
        }

        return chosen;

        void Weigh(int other, double strength)
        {
            var seeming = run.ExpertiseOf(other, topic) + (Misjudged * run.Draw.Uniform(learner, run.Tick, Event.Helper, other));
            if (strength * seeming > best)
            {
                (chosen, best) = (other, strength * seeming);
            }
        }
    }
}
