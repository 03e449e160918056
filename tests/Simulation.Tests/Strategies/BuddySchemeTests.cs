namespace LearningGraph.Simulation.Tests;

public class BuddySchemeTests
{
    private const int Meetings = 12;

    // 5 is the newest, then 4; 0 knows most, but only 1 knows 5.
    private static readonly TinyWorkplace Six = new(6)
    {
        Ties = [(1, 5)],
        Tenure = learner => 500 - (learner * 100),
        Expertise = learner => learner < 4 ? 0.9f - (learner * 0.1f) : 0.1f,
    };

    [Fact]
    public void Begin_TwoPairs_JoinsTheNewestWithWhomTheyKnowOrWhoKnowsMost()
    {
        var state = Six.Begin();
        BuddyScheme scheme = new(state);

        Assert.Equal([1, 0], scheme.Begin(2));
        Assert.Equal([0, 1, 4, 5], Enumerable.Range(0, 6).Where(learner => state.Seats.Standings[learner] == Standing.Member));
    }

    [Fact]
    public void Begin_NobodyKnown_PrefersTheUnit()
    {
        var state = (Six with { Ties = [], Unit = learner => learner < 2 ? 0 : 1 }).Begin();

        Assert.Equal([2], new BuddyScheme(state).Begin(1));
    }

    [Fact]
    public void Begin_MorePairsThanPeople_EndsWithThem() => Assert.Equal(3, new BuddyScheme(Six.Begin()).Begin(100).Count);

    [Fact]
    public void Begin_AllOfTheSameTenure_MakesNoPair() => Assert.Empty(new BuddyScheme(new TinyWorkplace(4).Begin()).Begin(2));

    [Fact]
    public void Begin_Again_TakesOthers()
    {
        BuddyScheme scheme = new(Six.Begin());
        scheme.Begin(1);

        Assert.Equal([0], scheme.Begin(1));
    }

    [Fact]
    public void Work_WholeScheme_MeetsWeeklyAndCostsAnHourEach()
    {
        var state = Six.Begin();
        BuddyScheme scheme = new(state);
        scheme.Begin(1);
        Work(state, scheme, 200);

        Assert.Equal(Meetings, scheme.HoursSpent);
        Assert.Equal(2, scheme.CountPairs(2.5 * Meetings));
        Assert.Equal((Meetings - 1) * WorkTime.TicksPerWeek, state.Seats.LastVisits[5]);
        Assert.Contains(1, state.People.HelperOf.AsSpan(5 * Population.Helpers, Population.Helpers).ToArray());

        // Each meeting closes half of the gap to the buddy's .8.
        Assert.Equal(0.8 - (0.7 * Math.Pow(0.5, Meetings)), state.ExpertiseOf(5, 0), precision: 5);
    }

    [Fact]
    public void Work_NewcomerIsReplaced_EndsTheMeetings()
    {
        var state = Six.Begin();
        BuddyScheme scheme = new(state);
        scheme.Begin(1);
        Work(state, scheme, 6);
        state.People.Began[5] = state.Tick;
        Work(state, scheme, 200);

        Assert.Equal(2, scheme.HoursSpent);
    }

    [Fact]
    public void Work_NewcomerTurnsAway_EndsTheMeetings()
    {
        var state = Six.Begin();
        BuddyScheme scheme = new(state);
        scheme.Begin(1);
        state.Leave(5, Standing.Abandoned);
        Work(state, scheme, 200);

        Assert.Equal(0, scheme.HoursSpent);
    }

    private static void Work(RunState state, BuddyScheme scheme, int until)
    {
        for (; state.Tick < until; state.Tick++)
        {
            scheme.Work();
        }
    }
}
