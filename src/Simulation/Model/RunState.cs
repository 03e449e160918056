using System.Runtime.InteropServices;

namespace LearningGraph.Simulation;

/// <summary>Everything that a run reads and changes, and the few changes that several phases make alike.</summary>
internal sealed class RunState
{
    /// <summary>Probability that a founder on duty looks in on a tick.</summary>
    public const double FounderVisit = 0.8;

    private const double MostVisiting = 0.95;

    public RunState(Organisation organisation, CommunityOutline seeded, Scenario scenario, Draw draw)
    {
        Organisation = organisation;
        Scenario = scenario;
        Draw = draw;
        CommunityOutline[] outlines = [seeded, .. organisation.Communities];
        Communities = Array.ConvertAll(outlines, outline => new CommunityState(outline, organisation.Topics));
        Seats = new(organisation.Learners, outlines, (float)scenario.Behaviour.Staying.FirstGoodwill);
        People = new(organisation, scenario.Behaviour);
        Topics = new(organisation);
    }

    public Organisation Organisation { get; }

    public Scenario Scenario { get; }

    public Behaviour Behaviour => Scenario.Behaviour;

    public Draw Draw { get; }

    /// <summary>The seeded community first.</summary>
    public CommunityState[] Communities { get; }

    public Seats Seats { get; }

    public Population People { get; }

    /// <summary>What a role's need is about.</summary>
    public TopicChoice Topics { get; }

    /// <summary>All questions asked so far, in order.</summary>
    public List<AskedQuestion> Questions { get; } = [];

    /// <summary>Keeps what happens; null when nobody wants to know it.</summary>
    public RunRecord? Record { get; init; }

    /// <summary>The workday, from 0.</summary>
    public int Tick { get; set; }

    /// <summary>A question, to be changed in place; not to be held while questions are added.</summary>
    public ref AskedQuestion Question(int number) => ref CollectionsMarshal.AsSpan(Questions)[number];

    /// <summary>What somebody knows of a topic, in [0, 1].</summary>
    public float ExpertiseOf(int learner, int topic) => People.Expertise[(learner * Organisation.Topics) + topic];

    /// <summary>Closes a share of the gap between what somebody knows and what was to be known.</summary>
    public void Learn(int learner, int topic, float level, double share)
    {
        ref var own = ref People.Expertise[(learner * Organisation.Topics) + topic];
        if (level > own)
        {
            var gain = (float)(share * (level - own));
            own += gain;
            People.Gained[learner] += gain;
        }
    }

    /// <summary>Keeps something that happened on this tick, when somebody wants to know.</summary>
    public void Note(HappeningKind kind, int learner, int about = -1, int other = -1, float hour = 0) =>
        Record?.Happenings.Add(new(kind, Tick, learner, about, other, hour));

    /// <summary>Takes a seat: the ties of whoever joins have one more friend inside.</summary>
    public void Join(int seat, double goodwill)
    {
        if (Seats.Standings[seat] == Standing.Member)
        {
            return;
        }

        Seats.Standings[seat] = Standing.Member;
        Seats.Goodwill[seat] = (float)goodwill;
        Seats.LastVisits[seat] = Tick;
        ScheduleVisit(seat);
        var community = Communities[Seats.Communities[seat]];
        community.Members++;
        if (Seats.Joined[seat] == Seats.Never)
        {
            Seats.Joined[seat] = Tick;
            community.FirstJoins.Add(Tick);
        }

        TellFriends(seat, 1);
        Note(HappeningKind.Joined, Seats.Learners[seat], Seats.Communities[seat]);
    }

    /// <summary>Draws when a member may look in next: at the highest rate that experience could give, of which a visit keeps as many as the present rate has.</summary>
    public void ScheduleVisit(int seat) =>
        Seats.NextVisits[seat] =
            Tick + WorkTime.Wait(Draw.Uniform(Seats.Learners[seat], Tick, Event.VisitTime, Seats.Communities[seat]), MostVisits(seat));

    /// <summary>The probability with which somebody with the best experience looks in on a tick, in [0, 1].</summary>
    public double MostVisits(int seat) => Math.Min(
        MostVisiting,
        Math.Max(Behaviour.Answering.VisitProbability * People.Activity[Seats.Learners[seat]], IsOnDuty(seat) ? FounderVisit : 0));

    /// <summary>Whether a founder's duty lasts.</summary>
    public bool IsOnDuty(int seat) => Seats.FounderUntil[seat] > Tick;

    /// <summary>Gives up a seat.</summary>
    public void Leave(int seat, Standing standing)
    {
        if (Seats.Standings[seat] == Standing.Member)
        {
            Communities[Seats.Communities[seat]].Members--;
            TellFriends(seat, -1);
            if (standing != Standing.Outside)
            {
                Note(standing == Standing.Lapsed ? HappeningKind.Lapsed : HappeningKind.Abandoned, Seats.Learners[seat], Seats.Communities[seat]);
            }
        }

        // Whoever lapsed was a founder still and is none again; a successor in the place was none.
        Seats.FounderUntil[seat] = standing == Standing.Outside ? 0 : Math.Min(Seats.FounderUntil[seat], Tick);
        Seats.Standings[seat] = standing;
    }

    private void TellFriends(int seat, int change)
    {
        var (learner, community) = (Seats.Learners[seat], Seats.Communities[seat]);
        var friends = Organisation.Ties.Of(learner);
        foreach (var friend in friends)
        {
            var theirs = Seats.Find(friend, community);
            if (theirs < 0)
            {
                continue;
            }

            Seats.Friends[theirs] = (ushort)(Seats.Friends[theirs] + change);
            Seats.FriendTies[theirs] += change * CountInside(friends, Organisation.Ties.Of(friend), community);
        }
    }

    // Both rows ascend, so one pass finds whom both know.
    private int CountInside(ReadOnlySpan<int> friends, ReadOnlySpan<int> theirs, int community)
    {
        var (inside, i, j) = (0, 0, 0);
        while (i < friends.Length && j < theirs.Length)
        {
            if (friends[i] < theirs[j])
            {
                i++;
            }
            else if (friends[i] > theirs[j])
            {
                j++;
            }
            else
            {
                var seat = Seats.Find(friends[i], community);
                inside += seat >= 0 && Seats.Standings[seat] == Standing.Member ? 1 : 0;
                i++;
                j++;
            }
        }

        return inside;
    }
}
