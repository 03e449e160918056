namespace LearningGraph.Cli.Tests;

public sealed class LineOrderTests
{
    private static readonly DateTimeOffset Start = new(2010, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Arrange_LateAnswersAndAcceptances_StandRightBehindTheirQuestion()
    {
        var arranged = LineOrder.Arrange(
        [
            Entry("q1", InteractionKind.Asked, "q1"),
            Entry("q2", InteractionKind.Asked, "q2"),
            Entry("v1", InteractionKind.Accepted, "q1"),
            Entry("a2", InteractionKind.Answered, "q2"),
            Entry("a1", InteractionKind.Answered, "q1"),
        ]);

        Assert.Equal(["q1", "a1", "v1", "q2", "a2"], Ids(arranged));
    }

    [Fact]
    public void Arrange_EachQuestion_HasAnHourWithStrictlyAscendingTimes()
    {
        var arranged = LineOrder.Arrange(
        [
            Entry("q1", InteractionKind.Asked, "q1"),
            Entry("a1", InteractionKind.Answered, "q1"),
            Entry("q2", InteractionKind.Asked, "q2"),
            Entry("q3", InteractionKind.Asked, "q3"),
        ]);

        Assert.Equal([Start, Start.AddMinutes(30), Start.AddHours(1), Start.AddHours(2)], arranged.Select(entry => entry.At));
        Assert.Equal(arranged.Select(entry => entry.At), arranged.Cast<InteractionRecorded>().Select(entry => entry.Interaction.At));
    }

    [Fact]
    public void Arrange_WhatBelongsToNoQuestion_StaysBehindTheOneItFollowed()
    {
        var arranged = LineOrder.Arrange(
        [
            new LearnerChanged(new() { Id = new("ana") }, Start.AddYears(9)),
            Entry("q1", InteractionKind.Asked, null),
            Entry("t1", InteractionKind.Thanked, null),
            Entry("q2", InteractionKind.Asked, "q2"),
            Entry("a1", InteractionKind.Answered, "q1"),
        ]);

        Assert.Equal(["ana", "q1", "a1", "t1", "q2"], Ids(arranged));
        Assert.Equal(Start.AddHours(-1), arranged[0].At);
    }

    private static InteractionRecorded Entry(string id, InteractionKind kind, string? question) =>
        new(new() { Id = new(id), Kind = kind, At = Start.AddYears(5), Actor = new("ana"), Subject = question is null ? null : new SubjectId(question) });

    private static IEnumerable<string> Ids(IEnumerable<LogEntry> entries) =>
        entries.Select(entry => entry is InteractionRecorded recorded ? recorded.Interaction.Id.Value : ((LearnerChanged)entry).Learner.Id.Value);
}
