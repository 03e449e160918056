namespace LearningGraph.Simulation;

/// <summary>
/// Members look in: what they find moves their goodwill, they read along, and offer to answer what they can. Reads communities and questions
/// as they stood before anybody answered today; writes only what is the learner's own.
/// </summary>
internal sealed class VisitPhase(RunState run)
{
    private const double FounderPropensity = 3;

    private readonly AnsweringBehaviour answering = run.Behaviour.Answering;
    private readonly StayingBehaviour staying = run.Behaviour.Staying;

    public void Work(Shard shard)
    {
        var seats = run.Seats;
        var next = seats.NextVisits.AsSpan(0, seats.StartOf(shard.To));
        for (var seat = seats.StartOf(shard.From); next[seat..].IndexOf(run.Tick) is >= 0 and var ahead; seat++)
        {
            seat += ahead;
            if (seats.Standings[seat] == Standing.Member)
            {
                run.ScheduleVisit(seat);
                Consider(seat, shard);
            }
        }
    }

    // Times are drawn for the best experience; this keeps as many as the present one gives (Lewis and Shedler 1979).
    private void Consider(int seat, Shard shard)
    {
        var seats = run.Seats;
        var (learner, community) = (seats.Learners[seat], seats.Communities[seat]);
        var probability = answering.VisitProbability * run.People.Activity[learner] * seats.Goodwill[seat];
        var chance = run.Draw.Four(learner, run.Tick, Event.Visit, community);
        if (!run.IsOnDuty(seat) && chance.First * run.MostVisits(seat) >= probability)
        {
            return;
        }

        seats.LastVisits[seat] = run.Tick;
        ref var goodwill = ref seats.Goodwill[seat];
        goodwill = run.Communities[community].IsFresh(run.Tick)
            ? goodwill + (float)(staying.FreshLifts * (1 - goodwill))
            : goodwill - (float)(staying.StaleLowers * goodwill);
        Read(seat, learner, run.Communities[community], (float)chance.Second * WorkTime.HoursPerTick, shard);
    }

    private void Read(int seat, int learner, CommunityState community, float hour, Shard shard)
    {
        var open = community.Open;
        var oldest = Math.Max(0, open.Count - answering.Attention);
        var hasRoom = run.People.Load[learner] < run.People.Capacity[learner];
        var willing = answering.Propensity * run.People.Helpfulness[learner] * (run.IsOnDuty(seat) ? FounderPropensity : 1);
        for (var at = open.Count - 1; at >= oldest; at--)
        {
            ref var question = ref run.Question(open[at]);
            if (question.Asker == learner)
            {
                continue;
            }

            var own = run.ExpertiseOf(learner, question.Topic);
            if (own < question.Difficulty)
            {
                // Whoever reads the day after the first answer learns from it; later readers find it in the archive.
                if (question.FirstAnswer == run.Tick - 1)
                {
                    run.Learn(learner, question.Topic, question.Difficulty, run.Behaviour.Learning.Bystander);
                }
            }
            else if (hasRoom)
            {
                var probability = willing * Math.Pow(answering.Fading, run.Tick - question.Opened) * Math.Pow(answering.Discount, question.Answers);
                if (run.Draw.Uniform(learner, run.Tick, Event.SeesAnd, question.Key) < probability && question.AnsweredFrom?.Contains(seat) != true)
                {
                    shard.Offers.Add(new(open[at], seat, hour));
                }
            }
        }
    }
}
