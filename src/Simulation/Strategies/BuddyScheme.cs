using System.Numerics;

namespace LearningGraph.Simulation;

/// <summary>
/// Pairs the newest of the audience with somebody experienced. Both become members; once a week for as long as founders would be on duty they
/// meet, look in together, and the newcomer learns where the buddy is furthest ahead. A meeting costs an hour of the buddy's.
/// </summary>
internal sealed class BuddyScheme(RunState run)
{
    private const int DaysPerWeek = 7;
    private const double HoursPerMeeting = 1;

    private readonly List<BuddyPair> pairs = [];
    private readonly int meetings = Math.Max(1, run.Scenario.Seeding.FounderDays / DaysPerWeek);
    private long held;

    /// <summary>Hours that meetings took so far.</summary>
    public double HoursSpent => held * HoursPerMeeting;

    /// <summary>How many pairs so many hours pay for.</summary>
    /// <param name="hours">From 0.</param>
    public int CountPairs(double hours) => Whole.Of(hours, meetings * HoursPerMeeting);

    /// <summary>Makes pairs of those of the audience who are in none, the newest first; fewer where nobody is left.</summary>
    /// <param name="count">How many pairs, from 0.</param>
    /// <returns>The buddies, in that order.</returns>
    public List<int> Begin(int count)
    {
        var paired = pairs.SelectMany(pair => new[] { pair.Buddy, pair.Newcomer }).ToHashSet();
        var began = run.People.Began;
        int[] free = [.. Candidates.Of(run).Where(learner => !paired.Contains(learner))];
        BuddySearch search = new(run, free, paired);
        List<int> buddies = [];
        foreach (var newcomer in free.OrderByDescending(learner => began[learner]).ThenBy(learner => learner))
        {
            if (buddies.Count == count)
            {
                break;
            }

            if (!paired.Contains(newcomer) && search.FindBuddy(newcomer) is >= 0 and var buddy)
            {
                paired.Add(newcomer);
                paired.Add(buddy);
                buddies.Add(buddy);
                pairs.Add(new(buddy, newcomer, run.Tick, began[buddy], began[newcomer]));
                run.Join(run.Seats.Find(buddy, 0), 1);
                run.Join(run.Seats.Find(newcomer, 0), run.Behaviour.Staying.FirstGoodwill);
            }
        }

        return buddies;
    }

    /// <summary>Holds today's meetings.</summary>
    public void Work()
    {
        foreach (var pair in pairs)
        {
            var passed = run.Tick - pair.Tick;
            if (passed % WorkTime.TicksPerWeek == 0 && passed < meetings * WorkTime.TicksPerWeek && IsTogether(pair))
            {
                Meet(pair);
            }
        }
    }

    private bool IsTogether(BuddyPair pair) =>
        run.People.Began[pair.Buddy] == pair.BuddyBegan
        && run.People.Began[pair.Newcomer] == pair.NewcomerBegan
        && run.Seats.Standings[run.Seats.Find(pair.Buddy, 0)] == Standing.Member
        && run.Seats.Standings[run.Seats.Find(pair.Newcomer, 0)] == Standing.Member;

    private void Meet(BuddyPair pair)
    {
        held++;
        var (seat, staying) = (run.Seats.Find(pair.Newcomer, 0), run.Behaviour.Staying);
        run.Seats.LastVisits[run.Seats.Find(pair.Buddy, 0)] = run.Tick;
        run.Seats.LastVisits[seat] = run.Tick;
        run.Seats.Goodwill[seat] += (float)(staying.FreshLifts * (1 - run.Seats.Goodwill[seat]));
        run.People.Safety[pair.Newcomer] += (float)(staying.SafetyReply * (1 - run.People.Safety[pair.Newcomer]));
        HelpTies.Strengthen(run, pair.Newcomer, pair.Buddy);
        var topic = FindTopic(pair);
        run.Learn(pair.Newcomer, topic, run.ExpertiseOf(pair.Buddy, topic), run.Behaviour.Learning.FromAnswer);
    }

    private int FindTopic(BuddyPair pair)
    {
        var (chosen, most) = (-1, 0f);
        for (var left = run.Communities[0].Outline.Topics; left != 0; left &= left - 1)
        {
            var topic = BitOperations.TrailingZeroCount(left);
            var ahead = run.ExpertiseOf(pair.Buddy, topic) - run.ExpertiseOf(pair.Newcomer, topic);
            (chosen, most) = chosen < 0 || ahead > most ? (topic, ahead) : (chosen, most);
        }

        return chosen;
    }
}
