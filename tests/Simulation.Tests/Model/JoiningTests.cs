namespace LearningGraph.Simulation.Tests;

public class JoiningTests
{
    private const int Center = 7;

    private static readonly Scenario Eager = TinyWorkplace.Quiet with
    {
        Ticks = 2_000,
        Behaviour = TinyWorkplace.Quiet.Behaviour with
        {
            Joining = new() { NewsPerYear = 0, FriendsPerYear = 50, FriendsHalf = 0.1, ComplexShare = 1, Threshold = 3, InviteAccepted = 0, NeedJoins = 0 },
            Staying = new() { LapseTicks = 2_500, StaleLowers = 0 },
        },
    };

    // Thresholds lie in 3 to 6.
    [Theory]
    [InlineData(2, false)]
    [InlineData(6, true)]
    public void Play_FriendsInside_JoinsFromTheThresholdOn(int friends, bool joins)
    {
        TinyWorkplace star = new(Center + 1) { Ties = [.. Enumerable.Range(0, Center).Select(leaf => (leaf, Center))], Members = [.. Enumerable.Range(0, friends)] };

        Assert.Equal(joins, star.Play(Eager).State.Seats.Standings[Center] == Standing.Member);
    }

    [Fact]
    public void Play_NobodyNeedsSeveral_JoinsByOneFriend()
    {
        var simple = Eager with { Behaviour = Eager.Behaviour with { Joining = Eager.Behaviour.Joining with { ComplexShare = 0 } } };

        Assert.Equal(5, new TinyWorkplace(5) { Ties = [(0, 1), (1, 2), (2, 3), (3, 4)], Members = [0] }.Play(simple).State.Communities[0].Members);
    }

    [Fact]
    public void Play_NoTiesAndNoNews_StaysAsItIs() =>
        Assert.Equal(1, new TinyWorkplace(5) { Members = [0] }.Play(Eager).State.Communities[0].Members);

    [Fact]
    public void ThresholdOf_NeedsSeveral_LiesBetweenTheLowestAndTwiceThat()
    {
        JoinPhase joining = new(new TinyWorkplace(500).Begin(Eager));

        Assert.Equal([3, 4, 5, 6], Enumerable.Range(0, 500).Select(joining.ThresholdOf).Distinct().Order());
    }

    [Fact]
    public void Work_NewsAndFullInterest_JoinsAtAFreshCommunity()
    {
        var news = Eager with { Ticks = 1_000, Behaviour = Eager.Behaviour with { Joining = Eager.Behaviour.Joining with { NewsPerYear = 10, FriendsPerYear = 0 } } };

        // Forty pieces of news each; a tenth of them counts at a silent community.
        Assert.InRange(new TinyWorkplace(200).Play(news).State.Communities[0].Members, 190, 200);
    }

    [Fact]
    public void Appoint_SameSeatAgain_ActsOnce()
    {
        var state = new TinyWorkplace(2).Begin();
        FounderPhase founders = new(state, new(state));

        founders.Appoint(0, 1);
        state.Leave(1, Standing.Outside);
        founders.Appoint(0, 1);

        Assert.Equal([1], state.Communities[0].Founders);
        Assert.Equal(Standing.Member, state.Seats.Standings[1]);
    }

    [Fact]
    public void Work_FounderInvites_BringsTies()
    {
        var inviting = TinyWorkplace.Quiet with
        {
            Seeding = new() { FounderHours = 10, HoursPerFounder = 10, InvitesPerWeek = 5, PostsPerWeek = 5 },
            Behaviour = TinyWorkplace.Quiet.Behaviour with { Joining = TinyWorkplace.Quiet.Behaviour.Joining with { InviteAccepted = 1, ComplexShare = 0 }, Staying = new() { LapseTicks = 2_500 } },
        };
        TinyWorkplace star = new(5) { Ties = [(2, 0), (2, 1), (2, 3)] };

        // Everybody the hub knows, but not the loner.
        Assert.Equal(4, star.Play(inviting, new() { Strategy = SeedingStrategy.TopDegree }).State.Communities[0].Members);
    }
}
