namespace LearningGraph.Simulation.Tests;

public sealed class ObservedSeriesTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Ana asks twice at first, bo answers one of them, cy answers it too late for the other; the last interaction ends the third window.</summary>
    private static readonly LogEntry[] Told =
    [
        Asked("q1", "ana", 0),
        Asked("q2", "ana", 5),
        Answered("a1", "bo", "q1", 1),
        Answered("a2", "bo", "q1", 2),
        Answered("a3", "cy", "q2", 30),
        Asked("q3", "dee", 20),
        Answered("a4", "ana", "q3", 84),
    ];

    [Fact]
    public void Of_SmallLog_CountsByWindow()
    {
        var series = ObservedSeries.Of(Told);

        Assert.Equal(3, series.Windows.Length);
        Assert.Equal(4, series.People);
        Assert.Equal([3, 1, 0], series.Windows.Select(window => window.Active));
        Assert.Equal([3, 1, 0], series.Windows.Select(window => window.Newcomers));
        Assert.Equal([3, 0, 0], series.Windows.Select(window => window.Questions));
        Assert.Equal([2, 1, 0], series.Windows.Select(window => window.Answers));
    }

    [Fact]
    public void Of_AnswerAfterTwoWeeks_LeavesItsQuestionAlone()
    {
        // q1 and q2 are due in the first window, q3 in the second.
        Assert.Equal([0.5, 0, null], ObservedSeries.Of(Told).Windows.Select(window => window.AnsweredShare));
    }

    [Fact]
    public void Of_OneOfThreeAnswersAll_IsAsUnequalAsThatCanBe()
    {
        Assert.Equal(2.0 / 3, ObservedSeries.Of(Told).Windows[0].Inequality!.Value, precision: 12);
        Assert.Null(ObservedSeries.Of(Told).Windows[2].Inequality);
    }

    [Fact]
    public void Of_RetractedAnswer_IsAsIfItNeverWas()
    {
        LogEntry retraction = Record(new() { Id = new("r1"), Kind = InteractionKind.Retracted, Actor = new("cy"), At = Monday.AddDays(31), Subject = new("a3") });

        var series = ObservedSeries.Of([.. Told, retraction]);

        Assert.Equal([2, 0, 0], series.Windows.Select(window => window.Answers));
        Assert.Equal(3, series.People);
    }

    [Fact]
    public void Of_AnyOrder_IsTheSame() =>
        Assert.Equal(ObservedSeries.Of(Told).Windows, ObservedSeries.Of(Told.Reverse()).Windows);

    [Fact]
    public void Of_LessThanAWindow_HasNone()
    {
        Assert.Empty(ObservedSeries.Of([]).Windows);
        Assert.Empty(ObservedSeries.Of(Told[..4]).Windows);
        Assert.Single(ObservedSeries.Of(Told[..5]).Windows);
    }

    [Fact]
    public void Take_FirstWindows_KnowsNobodyWhoCameLater() => Assert.Equal(3, ObservedSeries.Of(Told).Take(1).People);

    private static InteractionRecorded Asked(string id, string actor, int day) =>
        Record(new() { Id = new(id), Kind = InteractionKind.Asked, Actor = new(actor), At = Monday.AddDays(day) });

    private static InteractionRecorded Answered(string id, string actor, string question, int day) =>
        Record(new() { Id = new(id), Kind = InteractionKind.Answered, Actor = new(actor), At = Monday.AddDays(day), Subject = new(question) });

    private static InteractionRecorded Record(Interaction interaction) => new(interaction);
}
