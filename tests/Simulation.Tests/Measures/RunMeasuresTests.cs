namespace LearningGraph.Simulation.Tests;

public sealed class RunMeasuresTests
{
    private static readonly Scenario Small = new()
    {
        Ticks = 150,
        Workplace = new() { Learners = 300 },
        Seeding = new() { FounderDays = 60 },
        Strategies = [new() { Strategy = SeedingStrategy.InformalExperts }],
    };

    [Fact]
    public void Of_ARun_AgreesWithACountOfItsOwn()
    {
        var outcome = Play(Small);
        var (run, seats) = (outcome.State, outcome.State.Seats);
        var audience = run.Communities[0].Outline.Audience;

        var row = RunMeasures.Of(outcome, 0, 3);

        int[] own = [.. Enumerable.Range(0, seats.Count).Where(seat => seats.Communities[seat] == 0)];
        var asked = run.Questions.Where(question => question is { Community: 0, IsStarter: false }).ToArray();
        Assert.Equal((0, 3), (row.Strategy, row.Replicate));
        Assert.Equal(own.Count(seat => seats.IsActive(seat, Small.Ticks - 1)) / (double)audience.Length, Value(row, "adoption"));
        Assert.Equal(own.Count(seat => seats.Standings[seat] == Standing.Member) / (double)audience.Length, Value(row, "membership"));
        Assert.Equal(asked.Length, Value(row, "questions"));
        Assert.Equal(asked.Where(question => question.Opened < 140).Average(question => question.Answers > 0 ? 1.0 : 0), Value(row, "answerRate"));
        Assert.Equal(audience.Average(learner => (double)run.People.Gained[learner]), Value(row, "knowledge")!.Value, precision: 9);
        Assert.Equal((30, 30), (row.Active.Length, row.Answers.Length));
    }

    [Fact]
    public void Of_QuadrantsWeightedByTheirPeople_AddUpToTheWhole()
    {
        var outcome = Play(Small);
        var people = new int[Quadrants.Count];
        foreach (var learner in outcome.State.Communities[0].Outline.Audience)
        {
            people[Quadrants.Of(outcome.State.People, learner)]++;
        }

        var row = RunMeasures.Of(outcome, 0, 0);

        foreach (var measure in new[] { "adoption", "knowledge" })
        {
            Assert.Equal(Value(row, measure)!.Value, Quadrants.Names.Select((name, quadrant) => (Value(row, measure + name) ?? 0) * people[quadrant]).Sum() / people.Sum(), precision: 9);
        }
    }

    [Fact]
    public void Of_NobodyEverNeedsAnything_IsUndefinedWhereThereIsNothing()
    {
        var row = RunMeasures.Of(Play(Small with
        {
            Strategies = [new() { Strategy = SeedingStrategy.None }],
            Workplace = Small.Workplace with { GroupsPerThousand = 0, CoursesPerYear = 0 },
            Behaviour = new() { Asking = new() { NeedsPerWeek = 0 } },
        }), 0, 0);

        Assert.Equal((0, 0, 0), (Value(row, "questions"), Value(row, "knowledge"), Value(row, "founderHours")));
        Assert.All(
            ["answerRate", "medianHours", "p90Hours", "answerGini", "knowledgeGini", "autonomy", "peerResolved", "stage", "hoursPerRetained", "daysTo10", "daysTo50"],
            measure => Assert.Null(Value(row, measure)));
        Assert.Equal((0, true, 0.0), (row.LivedDays, row.FellSilent, Value(row, "survival180")));
    }

    /// <summary>Whoever is made a member counts as active for 20 workdays: half of the audience is reached when the first week ends.</summary>
    [Fact]
    public void Of_EverybodyMadeAMember_ReachesHalfInTheFirstWeek()
    {
        var row = RunMeasures.Of(Play(Small with { Strategies = [new() { Strategy = SeedingStrategy.Mandate }], Workplace = Small.Workplace with { TurnoverPerYear = 0 } }), 0, 0);

        Assert.Equal((7.0, 7.0), (Value(row, "daysTo10"), Value(row, "daysTo50")));
    }

    /// <summary>Founders of 60 days leave after 42 workdays; 28 days later is workday 62, in the 13th week.</summary>
    [Fact]
    public void Of_FoundersGone_LooksFourWeeksLater()
    {
        var outcome = Play(Small);

        var row = RunMeasures.Of(outcome, 0, 0);

        Assert.Equal(row.Active[12] / (double)outcome.State.Communities[0].Outline.Audience.Length, Value(row, "adoptionAfterFounders"));
        Assert.Null(Value(RunMeasures.Of(Play(Small with { Ticks = 60 }), 0, 0), "adoptionAfterFounders"));
    }

    private static double? Value(ReplicateRow row, string measure) => row.Values[MeasureCatalogue.PlaceOf(measure)];

    private static RunOutcome Play(Scenario scenario)
    {
        var draw = Draw.OfReplicate(scenario.Seed, 0);
        var organisation = OrganisationGenerator.Generate(scenario.Workplace, draw);
        return new Run(organisation, SeededOutline.Of(organisation, scenario.Seeding.Topics), scenario, scenario.Strategies[0], draw).Play(TestContext.Current.CancellationToken);
    }
}
