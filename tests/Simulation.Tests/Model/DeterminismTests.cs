namespace LearningGraph.Simulation.Tests;

public class DeterminismTests
{
    private static readonly Scenario Small = new()
    {
        Ticks = 150,
        Workplace = new() { Learners = 500, FoundingsPerThousand = 8, TurnoverPerYear = 0.4, CoursesPerYear = 60 },
        Behaviour = new() { Asking = new() { NeedsPerWeek = 2 } },
    };

    private static readonly Organisation Organisation = OrganisationGenerator.Generate(Small.Workplace, Draw.OfReplicate(1, 0));
    private static readonly CommunityOutline Seeded = SeededOutline.Of(Organisation, topics: 2);

    public static TheoryData<SeedingStrategy> All => [.. Enum.GetValues<SeedingStrategy>()];

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 2)]
    [InlineData(8, 1)]
    [InlineData(8, 2)]
    [InlineData(500, 2)]
    public void Play_AnyShardsAndThreads_LeavesTheSame(int shards, int threads)
    {
        StrategyChoice choice = new() { Strategy = SeedingStrategy.InformalExperts, Waves = 2 };

        Assert.Equal(RunHash.Of(Play(choice)), RunHash.Of(Play(choice, shards, threads)));
    }

    [Theory, MemberData(nameof(All))]
    public void Play_EachStrategy_LeavesTheSameOnEightShardsOfAnotherCopy(SeedingStrategy strategy)
    {
        StrategyChoice choice = new() { Strategy = strategy, Waves = 3, ExtraFounders = 1 };
        var organisation = OrganisationGenerator.Generate(Small.Workplace, Draw.OfReplicate(1, 0));
        Run again = new(organisation, SeededOutline.Of(organisation, topics: 2), Small, choice, Draw.OfReplicate(1, 0), shards: 8, threads: 2);

        Assert.Equal(RunHash.Of(Play(choice)), RunHash.Of(again.Play(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Play_AllStrategies_LeaveSomethingElse() =>
        Assert.Distinct(Enum.GetValues<SeedingStrategy>().Select(strategy => RunHash.Of(Play(new() { Strategy = strategy }))));

    [Theory, MemberData(nameof(All))]
    public void Play_WithoutHours_LeavesWhatNoSeedingLeaves(SeedingStrategy strategy)
    {
        var free = Small with { Ticks = 40, Seeding = Small.Seeding with { FounderHours = 0 } };

        Assert.Equal(RunHash.Of(Play(free, SeedingStrategy.None)), RunHash.Of(Play(free, strategy)));
    }

    [Fact]
    public void Play_AnotherReplicate_LeavesSomethingElse()
    {
        StrategyChoice choice = new() { Strategy = SeedingStrategy.None };

        Assert.NotEqual(RunHash.Of(Play(choice)), RunHash.Of(new Run(Organisation, Seeded, Small, choice, Draw.OfReplicate(1, 1)).Play(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Play_SmallScenario_HasEverythingThatIsHashed()
    {
        var outcome = Play(new() { Strategy = SeedingStrategy.InformalExperts });

        Assert.All(outcome.Channels, count => Assert.True(count > 0));
        Assert.Contains(outcome.State.People.Began, tick => tick > 0);
        Assert.Contains(Standing.Lapsed, outcome.State.Seats.Standings);
        Assert.Contains(outcome.State.Questions, question => question.Answers > 1);
    }

    private static RunOutcome Play(StrategyChoice choice, int shards = 1, int threads = 1) =>
        new Run(Organisation, Seeded, Small, choice, Draw.OfReplicate(1, 0), shards, threads).Play();

    private static RunOutcome Play(Scenario scenario, SeedingStrategy strategy) =>
        new Run(Organisation, Seeded, scenario, new() { Strategy = strategy }, Draw.OfReplicate(1, 0)).Play();
}
