namespace LearningGraph.Simulation;

/// <summary>
/// Needs arise, and people choose where to turn: to an archive, to somebody they know, to a community, or to nobody. Whoever has no need
/// today costs a lane of one comparison. Reads only what stood when the tick began.
/// </summary>
internal sealed class NeedPhase(RunState run)
{
    private const double NewcomerTicks = 60;
    private const int CourseLasts = 125;

    private readonly AskingBehaviour asking = run.Behaviour.Asking;
    private readonly Channels channels = new(run);
    private readonly double mostPerTick = run.Behaviour.Asking.NeedsPerWeek / WorkTime.TicksPerWeek * (1 + run.Behaviour.Asking.NewcomerNeeds);

    /// <summary>Sets when everybody's first need may arise.</summary>
    public void Begin()
    {
        for (var learner = 0; learner < run.Organisation.Learners; learner++)
        {
            Schedule(learner, -1);
        }
    }

    public void Work(Shard shard)
    {
        var next = run.People.NextNeed.AsSpan(0, shard.To);
        for (var learner = shard.From; next[learner..].IndexOf(run.Tick) is >= 0 and var ahead; learner++)
        {
            learner += ahead;
            Schedule(learner, run.Tick);
            Need(learner, shard);
        }
    }

    private void Schedule(int learner, int tick) =>
        run.People.NextNeed[learner] = tick + WorkTime.Wait(run.Draw.Uniform(learner, tick, Event.NeedTime), Math.Min(1, mostPerTick));

    // Times are drawn for the highest rate there is; this keeps as many as the present rate has (Lewis and Shedler 1979).
    private void Need(int learner, Shard shard)
    {
        var chance = run.Draw.Four(learner, run.Tick, Event.NeedMatter);
        var novelty = Math.Exp(-(run.Tick - run.People.Began[learner]) / NewcomerTicks);
        if (chance.First * (1 + asking.NewcomerNeeds) >= 1 + (asking.NewcomerNeeds * novelty))
        {
            return;
        }

        var topic = run.Topics.Choose(learner, chance.Second);
        var own = run.ExpertiseOf(learner, topic);
        var taught = run.People.CourseTopic[learner] == topic && run.Tick - run.People.CourseTick[learner] < CourseLasts;
        if (chance.Third >= (1 - own) * (taught ? run.Behaviour.Learning.AfterCourse : 1))
        {
            return;
        }

        var difficulty = own + ((1 - own) * Math.Pow(chance.Fourth, run.Behaviour.Answering.Hardness));
        channels.Turn(learner, topic, (float)difficulty, shard);
    }
}
