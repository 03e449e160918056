namespace LearningGraph.Cli.Tests;

public sealed class EntryOrderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void ByTime_OneMoment_PutsProfilesThenQuestionsThenAnswersThenTheRest()
    {
        LogEntry accepted = Entry("a", InteractionKind.Accepted, Noon);
        LogEntry answered = Entry("b", InteractionKind.Answered, Noon);
        LogEntry asked = Entry("z", InteractionKind.Asked, Noon);
        LogEntry profile = new LearnerChanged(new() { Id = new("zoe") }, Noon);

        Assert.Equal([profile, asked, answered, accepted], new[] { accepted, answered, asked, profile }.Order(EntryOrder.ByTime));
    }

    [Fact]
    public void ByTime_DifferentMoments_PutsTheEarlierFirst()
    {
        LogEntry later = new LearnerChanged(new() { Id = new("ana") }, Noon.AddTicks(1));
        LogEntry earlier = Entry("b", InteractionKind.Commented, Noon);

        Assert.Equal([earlier, later], new[] { later, earlier }.Order(EntryOrder.ByTime));
    }

    [Fact]
    public void ByTime_SameKindAtOneMoment_OrdersByIdOrdinally()
    {
        LogEntry ten = Entry("q:10", InteractionKind.Asked, Noon);
        LogEntry nine = Entry("q:9", InteractionKind.Asked, Noon);

        Assert.Equal([ten, nine], new[] { nine, ten }.Order(EntryOrder.ByTime));
    }

    private static InteractionRecorded Entry(string id, InteractionKind kind, DateTimeOffset at) =>
        new(new() { Id = new(id), Kind = kind, At = at, Actor = new("ana") });
}
