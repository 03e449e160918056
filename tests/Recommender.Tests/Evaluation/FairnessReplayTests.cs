namespace LearningGraph.Recommender.Tests;

public sealed class FairnessReplayTests
{
    [Fact]
    public void Run_OneAnswersEverything_AsksUntilFullAndThenNobody()
    {
        var fairness = Evaluate(question => ["bo"], capacity: 15);

        Assert.Equal((1, 1.0), (fairness.People, fairness.MrrBefore));
        Assert.Equal((15, 5, 0.0), (Aware(fairness).Asks, Aware(fairness).Unasked, Aware(fairness).OverCapacity));
        Assert.Equal((20, 0, 0.25), (Blind(fairness).Asks, Blind(fairness).Unasked, Blind(fairness).OverCapacity));
    }

    [Fact]
    public void Run_TwoAnswerEverything_SharesTheAsksByLoad()
    {
        var fairness = Evaluate(question => ["bo", "cy"], capacity: 20);

        Assert.Equal((2, 0.0, 0.0), (Aware(fairness).PeopleAsked, Aware(fairness).Gini, Aware(fairness).MrrLost));
        Assert.Equal((1, 0.5), (Blind(fairness).PeopleAsked, Blind(fairness).Gini));
        Assert.Equal(2, Blind(fairness).PeopleSuggested);
    }

    [Fact]
    public void Run_WhoIsFullAnswered_CostsMrr()
    {
        // Whoever really answers is full after three of twenty asks; then dee, who answered once, is named before.
        var entries = AskedAgain.Entries(100, question => question == 0 ? ["dee"] : ["bo"]);
        entries.Insert(0, new LearnerChanged(new() { Id = new("dee"), CapacityPerWeek = 1_000 }, Workplace.Monday));

        var fairness = AskedAgain.Evaluate(entries, new() { CapacityPerWeek = 3 }).Fairness;

        Assert.Equal(0, Blind(fairness).MrrLost);
        Assert.Equal(0.5 * 17 / 20, Aware(fairness).MrrLost, precision: 12);
    }

    [Fact]
    public void Run_AProfileNamesACapacity_ItCounts()
    {
        var entries = AskedAgain.Entries(100, question => ["bo"]);
        entries.Insert(0, new LearnerChanged(new() { Id = new("bo"), CapacityPerWeek = 4 }, Workplace.Monday));

        var fairness = AskedAgain.Evaluate(entries, new() { CapacityPerWeek = 1_000 }).Fairness;

        Assert.Equal((4, 16), (Aware(fairness).Asks, Aware(fairness).Unasked));
        Assert.Equal(0.8, Blind(fairness).OverCapacity, precision: 12);
    }

    [Fact]
    public void Run_AQuestionADay_IsSevenAWeek()
    {
        var daily = AskedAgain.Entries(100, question => ["bo"])
            .Cast<InteractionRecorded>()
            .Select(entry => new InteractionRecorded(entry.Interaction with { At = Workplace.Monday + ((entry.Interaction.At - Workplace.Monday) * 24) }))
            .ToList<LogEntry>();

        var fairness = AskedAgain.Evaluate(daily, new() { CapacityPerWeek = 7 }).Fairness;

        // Twenty questions within 19 days; a week later the first ask counts no more, so nobody is ever full.
        Assert.Equal(20 * 7 / 19.0, fairness.QuestionsPerWeek, precision: 12);
        Assert.Equal((0, 0.0), (Aware(fairness).Unasked, Blind(fairness).OverCapacity));
    }

    [Fact]
    public void Run_NewcomersWithACourse_AreCountedWithinTheirShare()
    {
        // More people answer than an answer names, so that a newcomer is named only in a place that is kept.
        var entries = AskedAgain.Entries(100, question => [.. Enumerable.Range(0, 15).Select(helper => $"helper-{helper}")]);
        entries.InsertRange(0, Enumerable.Range(0, 3).Select(newcomer => new InteractionRecorded(new()
        {
            Id = new($"c-{newcomer}"),
            Kind = InteractionKind.Completed,
            At = Workplace.Monday.AddHours(-1),
            Actor = new($"newcomer-{newcomer}"),
            Subject = new("course"),
            Topics = [new("even"), new("odd")],
        })));

        var row = Aware(AskedAgain.Evaluate(entries, new() { CapacityPerWeek = 1_000 }).Fairness);

        Assert.Equal(1, row.NewcomersSuggested);
        Assert.Equal(0.1, row.NewcomerShare, precision: 12);
    }

    [Fact]
    public void Run_NobodyNew_HasNoShareOfNewcomers() =>
        Assert.Equal((0.0, 0), (Aware(Evaluate(question => ["bo"], capacity: 15)).NewcomerShare, Aware(Evaluate(question => ["bo"], capacity: 15)).NewcomersSuggested));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void CapacityPerWeek_NoAskAtAll_IsRefused(int capacity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvaluationTerms { CapacityPerWeek = capacity });

    private static FairnessReport Evaluate(Func<int, string[]> answerers, int capacity) =>
        AskedAgain.Evaluate(AskedAgain.Entries(100, answerers), new() { CapacityPerWeek = capacity }).Fairness;

    private static FairnessRow Aware(FairnessReport report) => report.Rows.Single(row => row.Name == "load-aware");

    private static FairnessRow Blind(FairnessReport report) => report.Rows.Single(row => row.Name == "load-blind");
}
