namespace LearningGraph.Storage.Tests;

public abstract partial class InteractionLogContract
{
    [Fact]
    public async Task GetSources_NothingSent_IsEmpty()
    {
        await Append(Sample.Asked("i-1"));

        Assert.Empty(await Log.GetSourcesAsync(after: null, 10, Cancellation));
    }

    [Fact]
    public async Task GetSources_SomeSent_CountsWhatStands()
    {
        await Append(
            At(1, From(Slack, Sample.Asked("i-1"))),
            At(5, From(Slack, Sample.Asked("i-2"))),
            At(3, From(Slack, Sample.Retracted("i-3", "i-1"))),
            Sample.Retracted("i-4", "i-1"),
            From(new("hr"), Sample.Asked("i-5")),
            Sample.Profile("ana") with { Source = new("hr") },
            Sample.Profile("bo") with { Source = new("names") });
        await Reopen();

        Assert.Equal(
            [
                new(new("hr"), 1, Sample.Monday, Sample.Monday, 6),
                new(new("names"), 0, null, null, 7),
                new(Slack, 1, Sample.Monday.AddDays(1), Sample.Monday.AddDays(5), 3),
            ],
            await Log.GetSourcesAsync(after: null, 10, Cancellation));
    }

    [Fact]
    public async Task GetSources_AfterAnother_PagesById()
    {
        await Append([.. Enumerable.Range(0, 5).Select(i => From(new($"s-{i}"), Sample.Asked($"i-{i}")))]);

        Assert.Equal(["s-2", "s-3"], (await Log.GetSourcesAsync(new("s-1"), 2, Cancellation)).Select(source => source.Source.Value));
    }

    [Fact]
    public async Task GetSources_UndoneAndSentAgain_BeginsAnew()
    {
        await Append(At(1, From(Slack, Sample.Asked("i-1"))), At(9, From(Slack, Sample.Asked("i-2"))));
        await Log.UndoAsync(Slack, 1, Cancellation);
        Assert.Equal(1, (await Log.GetSourcesAsync(null, 10, Cancellation)).Single().Interactions);

        await UndoAll(Slack);
        Assert.Empty(await Log.GetSourcesAsync(null, 10, Cancellation));

        await Append(At(4, From(Slack, Sample.Asked("i-1"))));
        var source = (await Log.GetSourcesAsync(null, 10, Cancellation)).Single();
        Assert.Equal((1, Sample.Monday.AddDays(4), Sample.Monday.AddDays(4)), (source.Interactions, source.FirstAt, source.LastAt));
    }

    [Fact]
    public async Task GetSources_RetractionUndone_CountsWhatStandsAgain()
    {
        await Append(From(Slack, Sample.Asked("i-1")), From(new("cleaning"), Sample.Retracted("i-2", "i-1")));
        Assert.Equal([0, 0], (await Log.GetSourcesAsync(null, 10, Cancellation)).Select(source => source.Interactions));

        await UndoAll(new("cleaning"));

        Assert.Equal([(Slack, 1L)], (await Log.GetSourcesAsync(null, 10, Cancellation)).Select(source => (source.Source, source.Interactions)));
        await UndoAll(Slack);
        Assert.Empty(await Log.GetSourcesAsync(null, 10, Cancellation));
    }

    protected static InteractionRecorded At(int day, InteractionRecorded recorded) =>
        new(recorded.Interaction with { At = Sample.Monday.AddDays(day) });
}
