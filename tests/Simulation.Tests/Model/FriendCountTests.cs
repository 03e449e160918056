namespace LearningGraph.Simulation.Tests;

public class FriendCountTests
{
    // People join, lapse, turn away and leave the organisation all the time.
    private static readonly Scenario Restless = new()
    {
        Ticks = 200,
        Workplace = new() { Learners = 600, TurnoverPerYear = 0.8, FoundingsPerThousand = 10 },
        Behaviour = new()
        {
            Asking = new() { NeedsPerWeek = 3 },
            Joining = new() { NewsPerYear = 3, FriendsPerYear = 20 },
            Staying = new() { LapseTicks = 15, AbandonAfter = 1 },
        },
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Play_WholeRun_CountsFriendsAsARecountDoes(int replicate)
    {
        var draw = Draw.OfReplicate(5, replicate);
        var organisation = OrganisationGenerator.Generate(Restless.Workplace, draw);
        Run run = new(organisation, SeededOutline.Of(organisation, topics: 2), Restless, new() { Strategy = SeedingStrategy.Random }, draw);

        var seats = run.Play(TestContext.Current.CancellationToken).State.Seats;

        Assert.All([Standing.Member, Standing.Lapsed, Standing.Abandoned], standing => Assert.Contains(standing, seats.Standings));
        for (var seat = 0; seat < seats.Count; seat++)
        {
            int[] inside = [.. organisation.Ties.Of(seats.Learners[seat]).ToArray().Where(friend => IsInside(seats, friend, seats.Communities[seat]))];
            var pairs = inside.Sum(one => inside.Count(other => one < other && organisation.Ties.Has(one, other)));
            Assert.Equal((inside.Length, pairs), (seats.Friends[seat], seats.FriendTies[seat]));
        }
    }

    [Fact]
    public void Leave_AfterJoining_UndoesItExactly()
    {
        var state = new TinyWorkplace(4) { Ties = [(0, 1), (0, 2), (0, 3), (1, 2), (2, 3)] }.Begin();
        state.Join(1, 1);
        state.Join(2, 1);
        Assert.Equal((2, 1), (state.Seats.Friends[0], state.Seats.FriendTies[0]));

        state.Join(3, 1);
        Assert.Equal((3, 2), (state.Seats.Friends[0], state.Seats.FriendTies[0]));
        state.Leave(3, Standing.Lapsed);

        Assert.Equal((2, 1), (state.Seats.Friends[0], state.Seats.FriendTies[0]));
        Assert.Equal(2, state.Communities[0].Members);
    }

    [Fact]
    public void Leave_WhoeverIsOutside_ChangesNoCount()
    {
        var state = new TinyWorkplace(2) { Ties = [(0, 1)], Members = [1] }.Begin();

        state.Leave(0, Standing.Outside);

        Assert.Equal((1, 1), (state.Seats.Friends[0], state.Communities[0].Members));
    }

    private static bool IsInside(Seats seats, int learner, int community)
    {
        var seat = seats.Find(learner, community);
        return seat >= 0 && seats.Standings[seat] == Standing.Member;
    }
}
