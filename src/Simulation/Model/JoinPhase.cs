namespace LearningGraph.Simulation;

/// <summary>
/// People come to join: by news from elsewhere, and by friends inside, with diminishing returns and more when these know each other
/// (Backstrom et al. 2006); some need several before any counts (complex contagion, Centola 2010).
/// </summary>
internal sealed class JoinPhase(RunState run)
{
    private const double SilentCommunity = 0.85;
    private const double SecondTime = 0.3;

    private readonly JoiningBehaviour joining = run.Behaviour.Joining;
    private readonly double mostPerTick = Math.Min(
        1,
        run.Behaviour.Joining.FriendsPerYear / WorkTime.TicksPerYear
        * (1 + run.Behaviour.Joining.FriendsKnowEachOther)
        * (1 + (0.5 * run.Behaviour.Joining.LivelyBonus))
        * CommunityState.MostRepute);

    /// <summary>Sets when news, and friends, may first bring somebody to join.</summary>
    public void Begin()
    {
        for (var learner = 0; learner < run.Organisation.Learners; learner++)
        {
            Schedule(learner, -1);
        }

        for (var seat = 0; seat < run.Seats.Count; seat++)
        {
            ScheduleFriends(seat, -1);
        }
    }

    public void Work(Shard shard)
    {
        var news = run.People.NextNews.AsSpan(0, shard.To);
        for (var learner = shard.From; news[learner..].IndexOf(run.Tick) is >= 0 and var ahead; learner++)
        {
            learner += ahead;
            Schedule(learner, run.Tick);
            Hear(learner, shard);
        }

        var seats = run.Seats;
        var friends = seats.NextFriends.AsSpan(0, seats.StartOf(shard.To));
        for (var seat = seats.StartOf(shard.From); friends[seat..].IndexOf(run.Tick) is >= 0 and var ahead; seat++)
        {
            seat += ahead;
            ScheduleFriends(seat, run.Tick);
            if (seats.Friends[seat] > 0 && seats.Standings[seat] is Standing.Outside or Standing.Lapsed)
            {
                Consider(seat, shard);
            }
        }
    }

    /// <summary>How inviting a community is from outside: a silent one less, one where every question is answered most.</summary>
    public double Appeal(int seat)
    {
        var community = run.Communities[run.Seats.Communities[seat]];
        return (community.IsFresh(run.Tick) ? 1 : SilentCommunity)
            * (1 + (joining.LivelyBonus * (community.Liveliness - 0.5)))
            * run.Seats.Interests[seat]
            * community.Repute
            * (run.Seats.Standings[seat] == Standing.Lapsed ? SecondTime : 1);
    }

    /// <summary>Whether somebody is moved only by several friends, and by how many; 1 for whoever is not.</summary>
    public int ThresholdOf(int learner)
    {
        var chance = run.Draw.Four(learner, 0, Event.Resolve);
        return chance.First < joining.ComplexShare ? joining.Threshold + (int)(chance.Second * (joining.Threshold + 1)) : 1;
    }

    // One piece of news is about one community, so whom more communities may interest hears more.
    private void Schedule(int learner, int tick)
    {
        var seats = run.Seats.StartOf(learner + 1) - run.Seats.StartOf(learner);
        run.People.NextNews[learner] =
            tick + WorkTime.Wait(run.Draw.Uniform(learner, tick, Event.NewsTime), Math.Min(1, joining.NewsPerYear * seats / WorkTime.TicksPerYear));
    }

    private void Hear(int learner, Shard shard)
    {
        var chance = run.Draw.Four(learner, run.Tick, Event.News);
        var first = run.Seats.StartOf(learner);
        var seat = first + (int)(chance.First * (run.Seats.StartOf(learner + 1) - first));
        if (run.Seats.Standings[seat] is Standing.Outside or Standing.Lapsed && chance.Second < Appeal(seat))
        {
            shard.Joins.Add(seat);
        }
    }

    private void Consider(int seat, Shard shard)
    {
        var seats = run.Seats;
        int friends = seats.Friends[seat];
        var pairs = friends * (friends - 1) / 2;
        var closure = pairs == 0 ? 0 : seats.FriendTies[seat] / (double)pairs;
        var rate = joining.FriendsPerYear / WorkTime.TicksPerYear * friends / (friends + joining.FriendsHalf)
            * (1 + (joining.FriendsKnowEachOther * closure))
            * Appeal(seat);
        var uniform = run.Draw.Uniform(seats.Learners[seat], run.Tick, Event.FriendJoin, seats.Communities[seat]);
        if (uniform * mostPerTick < rate && friends >= ThresholdOf(seats.Learners[seat]))
        {
            shard.Joins.Add(seat);
        }
    }

    // Times are drawn for the highest rate that friends can give; of these as many are kept as the present rate has.
    private void ScheduleFriends(int seat, int tick) =>
        run.Seats.NextFriends[seat] =
            tick + WorkTime.Wait(run.Draw.Uniform(run.Seats.Learners[seat], tick, Event.FriendTime, run.Seats.Communities[seat]), mostPerTick);
}
