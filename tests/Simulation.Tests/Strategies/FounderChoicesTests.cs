namespace LearningGraph.Simulation.Tests;

public class FounderChoicesTests
{
    // Two cliques of five, and 10 who knows two people of each.
    private static readonly TinyWorkplace BridgedCliques = new(11)
    {
        Ties = [.. Clique(0, 5), .. Clique(5, 5), (10, 0), (10, 1), (10, 5), (10, 6)],
    };

    // The hub is 3.
    private static readonly TinyWorkplace Star = new(6) { Ties = [(3, 0), (3, 1), (3, 2), (3, 4), (3, 5)] };

    private static readonly TinyWorkplace Path = new(7) { Ties = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6)] };

    public static TheoryData<SeedingStrategy> WithFounders =>
    [
        SeedingStrategy.Random, SeedingStrategy.TopDegree, SeedingStrategy.InformalExperts, SeedingStrategy.Bridges, SeedingStrategy.CourseCohort,
        SeedingStrategy.Cascade, SeedingStrategy.Threshold, SeedingStrategy.Paired,
    ];

    [Fact]
    public void Choose_TopDegreeOfAStar_TakesTheHubAndThenByNumber() => Assert.Equal([3, 0, 1], Choose(SeedingStrategy.TopDegree, Star.Begin(), 3));

    [Fact]
    public void Choose_TopDegreeWithSomeInside_CountsThoseOutside()
    {
        var state = (Path with { Members = [0, 2] }).Begin();

        // 2, 4 and 5 know two who are outside, 1 nobody.
        Assert.Equal([2, 4, 5, 0, 3, 6, 1], Choose(SeedingStrategy.TopDegree, state, 7));
    }

    [Fact]
    public void Choose_TopDegree_CountsTiesToTheAudienceOnly()
    {
        var state = (Star with { Audience = [0, 3], Ties = [.. Star.Ties, (0, 1), (0, 2)] }).Begin();

        Assert.Equal([0, 3], Choose(SeedingStrategy.TopDegree, state, 2));
    }

    [Fact]
    public void Choose_BridgesOfTwoCliques_TakesWhoKnowsBoth() =>
        Assert.Equal([10, 0, 1, 5, 6], Choose(SeedingStrategy.Bridges, BridgedCliques.Begin(), 5));

    [Fact]
    public void Choose_BridgesOfAPath_TakesTheMiddle() => Assert.Equal([3], Choose(SeedingStrategy.Bridges, Path.Begin(), 1));

    [Fact]
    public void Choose_BridgesWithLoners_TakesThemLast() =>
        Assert.Equal(0, Choose(SeedingStrategy.Bridges, (Star with { Ties = [(3, 1), (3, 2), (3, 4), (3, 5)] }).Begin(), 6)[^1]);

    [Fact]
    public void Choose_InformalExperts_WeighsKnowledgeAndHelp()
    {
        var workplace = new TinyWorkplace(4)
        {
            Expertise = learner => learner switch { 0 => 1f, 1 => 0.9f, 2 => 0.1f, _ => 0f },
            HelpGiven = learner => learner switch { 0 => 0, 1 => 20, 2 => 50, _ => 100 },
        };

        // 1 x log 1 = 0, .9 x log 21 = 2.7, .1 x log 51 = .39, 0 x log 101 = 0.
        Assert.Equal([1, 2, 0, 3], Choose(SeedingStrategy.InformalExperts, workplace.Begin(), 4));
    }

    [Fact]
    public void Choose_InformalExpertsDuringARun_SeesWhatWasLearntSince()
    {
        var state = new TinyWorkplace(3).Begin();
        state.Learn(2, 0, 1, 1);

        Assert.Equal([2], Choose(SeedingStrategy.InformalExperts, state, 1));
    }

    [Fact]
    public void Choose_CourseCohort_TakesTheLatestCourseAndThereWhoKnowsMost()
    {
        var state = (new TinyWorkplace(5) { Expertise = learner => learner / 10f }).Begin(NoCourses);
        state.Tick = 40;
        (state.People.CourseTick[1], state.People.CourseTick[2], state.People.CourseTick[0]) = (30, 30, 20);

        Assert.Equal([2, 1, 0, 4, 3], Choose(SeedingStrategy.CourseCohort, state, 5));
    }

    [Fact]
    public void Choose_CourseCohortOfAnotherTopic_DoesNotCount()
    {
        TinyWorkplace workplace = new(3) { Topics = 2 };
        RunState state = new(workplace.Organise(), workplace.Outline() with { Topics = 0b10 }, NoCourses, Draw.OfReplicate(1, 0)) { Tick = 40 };
        (state.People.CourseTick[2], state.People.CourseTopic[2]) = (35, 0);
        (state.People.CourseTick[1], state.People.CourseTopic[1]) = (30, 1);

        Assert.Equal([1, 0, 2], Choose(SeedingStrategy.CourseCohort, state, 3));
    }

    [Fact]
    public void Choose_CourseCohortBeforeAnyCourse_TakesWhoTookOneBefore()
    {
        var everybody = TinyWorkplace.Quiet with { Workplace = TinyWorkplace.Quiet.Workplace with { CourseUptake = 1 } };
        var workplace = new TinyWorkplace(4) { Expertise = learner => learner is 0 or 3 ? 1 : 0, Tenure = learner => learner == 2 ? 0 : 50 };

        // 0 and 3 knew it all and 2 was not here; knowledge decides between those.
        Assert.Equal([1, 0, 3, 2], Choose(SeedingStrategy.CourseCohort, workplace.Begin(everybody), 4));
    }

    [Fact]
    public void Choose_PairedInTwoCliques_TakesAPairOfEach()
    {
        var chosen = Choose(SeedingStrategy.Paired, BridgedCliques.Begin(), 4);

        Assert.Equal([0, 0, 1, 1], chosen.Select(learner => learner / 5).Order());
        Assert.Equal(chosen[0] / 5, chosen[1] / 5);
    }

    [Fact]
    public void Choose_PairedOfAPath_TakesNeighbours()
    {
        var chosen = Choose(SeedingStrategy.Paired, Path.Begin(), 4);

        Assert.Equal(1, Math.Abs(chosen[0] - chosen[1]));
        Assert.Equal(1, Math.Abs(chosen[2] - chosen[3]));
    }

    [Fact]
    public void Choose_PairedOddCount_LetsTheLastOneJoinAFriend()
    {
        var chosen = Choose(SeedingStrategy.Paired, BridgedCliques.Begin(), 3);

        Assert.Equal([chosen[0] / 5], chosen.Select(learner => learner / 5).Distinct());
    }

    [Fact]
    public void Choose_RandomMore_BeginsWithTheSame()
    {
        var state = new TinyWorkplace(50).Begin();

        var five = Choose(SeedingStrategy.Random, state, 5);

        Assert.Equal(five, Choose(SeedingStrategy.Random, state, 8).Take(5));
        Assert.NotEqual([0, 1, 2, 3, 4], five);
    }

    [Fact]
    public void Choose_RandomOverReplicates_TakesEachAsOften()
    {
        TinyWorkplace workplace = new(10);
        var counts = new int[10];
        for (var replicate = 0; replicate < 1_000; replicate++)
        {
            RunState state = new(workplace.Organise(), workplace.Outline(), TinyWorkplace.Quiet, Draw.OfReplicate(1, replicate));
            foreach (var learner in Choose(SeedingStrategy.Random, state, 2))
            {
                counts[learner]++;
            }
        }

        // 200 expected, five standard errors are 63.
        Assert.All(counts, count => Assert.InRange(count, 137, 263));
    }

    [Theory, MemberData(nameof(WithFounders))]
    public void Choose_MoreThanThereAre_TakesEverybodyOnce(SeedingStrategy strategy)
    {
        var state = (BridgedCliques with { Audience = [1, 2, 5, 10] }).Begin();

        Assert.Equal([1, 2, 5, 10], Choose(strategy, state, 100).Order());
    }

    [Theory, MemberData(nameof(WithFounders))]
    public void Choose_EmptyAudience_IsEmpty(SeedingStrategy strategy) =>
        Assert.Empty(Choose(strategy, (BridgedCliques with { Audience = [] }).Begin(), 3));

    [Theory, MemberData(nameof(WithFounders))]
    public void Choose_NoTies_StillTakesAsManyAsWanted(SeedingStrategy strategy) =>
        Assert.Equal(3, Choose(strategy, new TinyWorkplace(6).Begin(), 3).Distinct().Count());

    [Theory, MemberData(nameof(WithFounders))]
    public void Choose_SomeFoundersAndSomeTurnedAway_PassesOverThem(SeedingStrategy strategy)
    {
        var state = BridgedCliques.Begin();
        state.Seats.FounderUntil[state.Seats.Find(10, 0)] = 64;
        state.Leave(state.Seats.Find(3, 0), Standing.Abandoned);

        Assert.Equal([0, 1, 2, 4, 5, 6, 7, 8, 9], Choose(strategy, state, 11).Order());
    }

    [Theory, MemberData(nameof(WithFounders))]
    public void Choose_AFounderHasLapsedAndAnotherWasReplaced_TakesTheSuccessorOnly(SeedingStrategy strategy)
    {
        var state = BridgedCliques.Begin();
        FounderPhase founders = new(state, new(state));
        founders.Appoint(0, 10);
        founders.Appoint(0, 3);
        state.Tick = 40;
        state.Leave(state.Seats.Find(10, 0), Standing.Lapsed);
        state.Leave(state.Seats.Find(3, 0), Standing.Lapsed);

        new Turnover(state, new(state)).Replace(3);

        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], Choose(strategy, state, 11).Order());
    }

    [Theory, MemberData(nameof(WithFounders))]
    public void Choose_Twice_IsTheSame(SeedingStrategy strategy) =>
        Assert.Equal(Choose(strategy, BridgedCliques.Begin(), 5), Choose(strategy, BridgedCliques.Begin(), 5));

    private static Scenario NoCourses => TinyWorkplace.Quiet with { Workplace = TinyWorkplace.Quiet.Workplace with { CourseUptake = 0 } };

    private static int[] Choose(SeedingStrategy strategy, RunState state, int count) => FounderChoices.Of(strategy, state)!.Choose(count);

    private static IEnumerable<(int One, int Other)> Clique(int first, int size) =>
        from one in Enumerable.Range(first, size)
        from other in Enumerable.Range(first, size)
        where one < other
        select (one, other);
}
