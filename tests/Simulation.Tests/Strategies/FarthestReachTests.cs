namespace LearningGraph.Simulation.Tests;

public class FarthestReachTests
{
    // 0 and 1 know the same six people, 2 knows four others.
    private static readonly TinyWorkplace SharedFriends = new(13)
    {
        Ties = [.. Enumerable.Range(3, 6).SelectMany(leaf => new[] { (0, leaf), (1, leaf) }), .. Enumerable.Range(9, 4).Select(leaf => (2, leaf))],
    };

    // One friend inside is enough to bring in almost anybody.
    private static readonly Scenario Catching = TinyWorkplace.Quiet with
    {
        Behaviour = TinyWorkplace.Quiet.Behaviour with { Joining = new() { FriendsPerYear = 50, FriendsHalf = 1, ComplexShare = 0 } },
    };

    public static TheoryData<SeedingStrategy> Both => [SeedingStrategy.Cascade, SeedingStrategy.Threshold];

    [Theory, MemberData(nameof(Both))]
    public void Choose_FriendsInCommon_SpreadsOut(SeedingStrategy strategy)
    {
        var chosen = Choose(strategy, SharedFriends.Begin(Catching), 2);

        Assert.Contains(chosen, learner => learner is 2 or >= 9);
        Assert.Contains(chosen, learner => learner is not 2 and < 9);
        Assert.Equal([0, 1], FounderChoices.Of(SeedingStrategy.TopDegree, SharedFriends.Begin(Catching))!.Choose(2));
    }

    [Fact]
    public void Choose_ThresholdOfAStar_TakesTheHub() =>
        Assert.Equal([2], Choose(SeedingStrategy.Threshold, (SharedFriends with { Audience = [2, 9, 10, 11, 12] }).Begin(), 1));

    [Theory, MemberData(nameof(Both))]
    public void Choose_SomeInside_LooksWhereNobodyIs(SeedingStrategy strategy)
    {
        var state = (SharedFriends with { Members = [0, 1, 3, 4, 5, 6, 7, 8] }).Begin();

        Assert.InRange(Choose(strategy, state, 1).Single(), 2, 12);
        Assert.NotInRange(Choose(strategy, state, 1).Single(), 3, 8);
    }

    [Theory, MemberData(nameof(Both))]
    public void Choose_FewOutside_FillsUpWithMembers(SeedingStrategy strategy)
    {
        var state = (SharedFriends with { Members = [.. Enumerable.Range(0, 12)] }).Begin();

        // 2 is the only one who knows somebody outside.
        Assert.Equal([12, 2, 0], Choose(strategy, state, 3));
    }

    [Fact]
    public void Of_Cascade_HasTheChanceThatOneFriendBringsSomebodyIn()
    {
        var graph = Edges(SpreadModel.IndependentCascade, Catching);

        // Fifty a year, half of it with one friend, over 64 of 260 ticks.
        Assert.All(graph.Probabilities.ToArray(), probability => Assert.Equal(1 - Math.Exp(-25 * 64 / 260.0), probability, precision: 9));
    }

    [Fact]
    public void Of_CascadeWhereSomeNeedSeveral_LeavesThemOut()
    {
        var joining = Catching.Behaviour.Joining with { ComplexShare = 0.25 };
        var graph = Edges(SpreadModel.IndependentCascade, Catching with { Behaviour = Catching.Behaviour with { Joining = joining } });

        Assert.All(graph.Probabilities.ToArray(), probability => Assert.Equal(0.75 * (1 - Math.Exp(-25 * 64 / 260.0)), probability, precision: 9));
    }

    [Fact]
    public void Of_Threshold_SharesOutTheTies()
    {
        var graph = Edges(SpreadModel.LinearThreshold, Catching);

        Assert.Equal([.. Enumerable.Repeat(1 / 6.0, 12), .. Enumerable.Repeat(1 / 4.0, 4)], graph.Probabilities[..16].ToArray());
        Assert.Equal([.. Enumerable.Repeat(0.5, 12), .. Enumerable.Repeat(1.0, 4)], graph.Probabilities[16..].ToArray());
    }

    [Fact]
    public void Choose_SameAudienceAndOtherBehaviour_SearchesAnew()
    {
        var (organisation, outline) = (SharedFriends.Organise(), SharedFriends.Outline());
        var impossible = Catching with { Behaviour = Catching.Behaviour with { Joining = Catching.Behaviour.Joining with { FriendsPerYear = 0 } } };
        int[] Of(Scenario scenario) =>
            Choose(SeedingStrategy.Cascade, new(organisation, outline, scenario, Draw.OfReplicate(1, 0)), 2);

        var first = Of(Catching);

        Assert.Same(first, Of(Catching));
        Assert.NotSame(first, Of(impossible));
    }

    private static SpreadGraph Edges(SpreadModel model, Scenario scenario) =>
        JoiningSpread.Of(Audience.Of(SharedFriends.Organise(), SharedFriends.Outline()), [.. Enumerable.Range(0, 13)], model, scenario);

    private static int[] Choose(SeedingStrategy strategy, RunState state, int count) => FounderChoices.Of(strategy, state)!.Choose(count);
}
