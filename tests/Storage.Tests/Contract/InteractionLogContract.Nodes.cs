namespace LearningGraph.Storage.Tests;

public abstract partial class InteractionLogContract
{
    [Fact]
    public async Task ReadNodes_AtTheEnd_HoldsEveryNumberTheLastDescriptionsAndAllAnswers()
    {
        await Append(Sample.Profile("ana", "old"), new TopicChanged(new() { Id = new("sql"), Name = "old" }, Sample.Monday));
        await Append([.. Sample.All[..^1]]);

        var nodes = await Log.ReadNodesAsync(8, Cancellation);

        var rows = (await ReadRows()).Where(row => row is LearnerRow or GroupRow or TopicRow or AnsweredRow).Where(row => row.Position > 2);
        Assert.Equal(rows.Select(Sample.Json), nodes.Rows.Select(Sample.Json));
        Assert.Equal((await ReadAll(Log)).Numbers.Order(ByKind), nodes.Numbers);
    }

    [Fact]
    public async Task ReadNodes_AtAnEarlierPosition_KnowsNothingLater()
    {
        await Append(
            Sample.Profile("ana", "first"),
            Sample.Profile("bo", "only"),
            Sample.Profile("ana", "second"),
            Sample.Asked("i-4", "cy", null, "sql"));

        var nodes = await Log.ReadNodesAsync(2, Cancellation);

        Assert.Equal(["first", "only"], nodes.Rows.Cast<LearnerRow>().Select(row => row.Profile!.Name));
        Assert.Equal([new(NodeKind.Learner, 0, "ana"), new AssignedNumber(NodeKind.Learner, 1, "bo")], nodes.Numbers);
    }

    [Fact]
    public async Task ReadNodes_OfWhomWasErasedLater_HoldsNeitherIdNorProfile()
    {
        await Append(Sample.Profile("ana", "Ana"), Sample.Profile("bo", "Bo"));
        await Append(Sample.Erased("ana"));

        var nodes = await Log.ReadNodesAsync(2, Cancellation);

        Assert.Equal([new AssignedNumber(NodeKind.Learner, 1, "bo")], nodes.Numbers);
        Assert.Equal([null, "Bo"], nodes.Rows.Cast<LearnerRow>().Select(row => row.Profile?.Name));
    }

    [Fact]
    public async Task ReadNodes_OfAnEmptyLog_IsEmpty()
    {
        var nodes = await Log.ReadNodesAsync(0, Cancellation);

        Assert.Empty(nodes.Numbers);
        Assert.Empty(nodes.Rows);
    }

    [Fact]
    public async Task FindMark_OfAPosition_StaysTheSameAlsoAfterReopeningAndErasing()
    {
        await Append(Sample.Asked("i-1", "ana", "secret"), Sample.Profile("ana", "Ana"));
        var marks = (await Log.FindMarkAsync(1, Cancellation), await Log.FindMarkAsync(2, Cancellation));
        await Append(Sample.Erased("ana"));
        await Reopen();

        Assert.Equal(marks, (await Log.FindMarkAsync(1, Cancellation), await Log.FindMarkAsync(2, Cancellation)));
        Assert.Equal((1, 2), (marks.Item1!.Position, marks.Item2!.Position));
        Assert.NotEqual(marks.Item1.Fingerprint, marks.Item2.Fingerprint);
    }

    [Theory, InlineData(0), InlineData(2), InlineData(long.MaxValue)]
    public async Task FindMark_OfWhatTheLogDoesNotHold_IsNull(long position)
    {
        await Append(Sample.Asked("i-1"));

        Assert.Null(await Log.FindMarkAsync(position, Cancellation));
    }

    [Fact]
    public async Task FindMark_InAnotherLogWithTheSameEntries_IsAnother()
    {
        await Append(Sample.Asked("i-1"));
        await using var other = CreateStore();
        var log = await other.OpenAsync();
        await log.AppendAsync([Sample.Asked("i-1")], Cancellation);

        Assert.NotEqual(await Log.FindMarkAsync(1, Cancellation), await log.FindMarkAsync(1, Cancellation));
    }
}
