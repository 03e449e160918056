namespace LearningGraph.Simulation;

/// <summary>What time does: load and ties from help fade, psychological safety moves to the team's mean, members lapse, people leave.</summary>
internal sealed class LifePhase(RunState run)
{
    /// <summary>What is left of a load on the next tick.</summary>
    public const float LoadLeft = 1 - (1f / WorkTime.TicksPerWeek);

    private readonly StayingBehaviour staying = run.Behaviour.Staying;
    private readonly double turnover = run.Scenario.Workplace.TurnoverPerYear / WorkTime.TicksPerYear;
    private readonly double helpLeft = Math.Pow(0.5, WorkTime.TicksPerWeek / run.Behaviour.Learning.TieHalfLifeTicks);
    private readonly float[] teamSafety = new float[run.Organisation.TeamCount];

    /// <summary>Sets when everybody leaves the organisation.</summary>
    public void Begin()
    {
        for (var learner = 0; learner < run.Organisation.Learners; learner++)
        {
            Schedule(learner, -1);
        }
    }

    /// <summary>Draws when a learner leaves the organisation.</summary>
    public void Schedule(int learner, int tick) =>
        run.People.NextLeave[learner] = tick + WorkTime.Wait(run.Draw.Uniform(learner, tick, Event.TurnoverTime), turnover);

    /// <summary>Takes the teams' means, once a week, in one order, before anybody's safety moves.</summary>
    public void Prepare()
    {
        if (!IsWeekEnd)
        {
            return;
        }

        Array.Clear(teamSafety);
        var (teams, safety) = (run.Organisation.Teams, run.People.Safety);
        for (int from = 0, to; from < teams.Length; from = to)
        {
            var sum = 0f;
            for (to = from; to < teams.Length && teams[to] == teams[from]; to++)
            {
                sum += safety[to];
            }

            teamSafety[teams[from]] = sum / (to - from);
        }
    }

    public void Work(Shard shard)
    {
        var people = run.People;
        for (var learner = shard.From; learner < shard.To; learner++)
        {
            people.Load[learner] *= LoadLeft;
            if (people.NextLeave[learner] == run.Tick)
            {
                shard.Departures.Add(learner);
            }
        }

        if (IsWeekEnd)
        {
            for (var learner = shard.From; learner < shard.To; learner++)
            {
                people.Safety[learner] += (float)(staying.SafetyDrift * (teamSafety[run.Organisation.Teams[learner]] - people.Safety[learner]));
            }

            foreach (ref var strength in people.HelpStrength.AsSpan(shard.From * Population.Helpers, (shard.To - shard.From) * Population.Helpers))
            {
                strength *= (float)helpLeft;
            }

            Lapse(shard);
        }
    }

    private bool IsWeekEnd => run.Tick % WorkTime.TicksPerWeek == WorkTime.TicksPerWeek - 1;

    private void Lapse(Shard shard)
    {
        var seats = run.Seats;
        var last = seats.StartOf(shard.To);
        for (var seat = seats.StartOf(shard.From); seat < last; seat++)
        {
            if (seats.Standings[seat] == Standing.Member && run.Tick - seats.LastVisits[seat] > staying.LapseTicks)
            {
                shard.Leaves.Add((seat, Standing.Lapsed));
            }
        }
    }
}
