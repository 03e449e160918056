namespace LearningGraph.Grains.Tests;

[Collection(SharedWorkplace.Name)]
public sealed class ShownRecorderTests(Workplace workplace)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_MoreThanMayWaitForTheDisk_DropsAndCountsTheRest()
    {
        await workplace.Recorder.FlushAsync(Cancellation);
        var dropped = 0L;
        using var listener = Counters.Listen("learninggraph.suggestions.dropped", count => Interlocked.Add(ref dropped, count));
        List<SuggestionSetId> sets = [.. Enumerable.Range(0, 1 + ShownRecorder.Capacity + 3).Select(_ => new SuggestionSetId(workplace.NewId("set")))];
        using (var hold = workplace.Log.HoldNextAppend())
        {
            Record(sets[0]);
            await hold.Reached;
            sets[1..].ForEach(Record);
        }

        await workplace.Recorder.FlushAsync(Cancellation);

        Assert.Equal(3, Interlocked.Read(ref dropped));
        Assert.NotNull(await workplace.Log.FindShownAsync(sets[ShownRecorder.Capacity], Cancellation));
        Assert.Null(await workplace.Log.FindShownAsync(sets[ShownRecorder.Capacity + 1], Cancellation));
    }

    [Fact]
    public async Task Record_AfterAnAppendThatFailed_GoesOn()
    {
        SuggestionSetId set = new(workplace.NewId("set"));
        workplace.Log.FailNextAppend(new IOException("The disk is full."));
        Record(new(workplace.NewId("set")));
        await workplace.Recorder.FlushAsync(Cancellation);

        Record(set);
        await workplace.Recorder.FlushAsync(Cancellation);

        Assert.NotNull(await workplace.Log.FindShownAsync(set, Cancellation));
    }

    private void Record(SuggestionSetId set) => workplace.Recorder.Record(new(set, workplace.Now, new Ask { Text = "?" }, [], "model", 0));
}
