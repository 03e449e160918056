namespace LearningGraph.Storage.Tests;

public abstract partial class InteractionLogContract
{
    [Fact]
    public async Task ReadShown_ByAnything_FindsTheLatestFirst()
    {
        await Append(Sample.Asked("i-1", "ana"), Sample.Asked("i-2", "bo"), Sample.Asked("i-3", "cy"));
        await Append(
            Shown("s-1", minute: 0, "ana", "bo"),
            Shown("s-3", minute: 2, "bo", "cy"),
            Shown("s-2", minute: 1, "ana", "cy", "bo"),
            Shown("s-4", minute: 2, null, "ana"));

        Assert.Equal(["s-4", "s-3", "s-2", "s-1"], await ReadShown(new()));
        Assert.Equal(["s-2", "s-1"], await ReadShown(new() { Asker = new("ana") }));
        Assert.Equal(["s-2", "s-1"], await ReadShown(new() { Learner = new("bo") }));
        Assert.Equal(["s-3"], await ReadShown(new() { Asker = new("bo"), Learner = new("cy") }));
        Assert.Equal(["s-4", "s-3", "s-2"], await ReadShown(new() { From = Sample.Monday.AddMinutes(1) }));
        Assert.Equal(["s-2", "s-1"], await ReadShown(new() { To = Sample.Monday.AddMinutes(2) }));
        Assert.Empty(await ReadShown(new() { Asker = new("never") }));
        Assert.Empty(await ReadShown(new() { Learner = new("never") }));
    }

    [Fact]
    public async Task ReadShown_InParts_FindsEachSetOnce()
    {
        await Append(Sample.Asked("i-1", "ana"));
        await Append([.. Enumerable.Range(0, 10).Select(number => Shown($"s-{number}", minute: number / 4, "ana", "ana"))]);

        List<string> read = [];
        while (await ReadShown(new() { Behind = read is [.., var last] ? new(last) : null }, limit: 3) is { Count: > 0 } part)
        {
            read.AddRange(part);
        }

        Assert.Equal(["s-9", "s-8", "s-7", "s-6", "s-5", "s-4", "s-3", "s-2", "s-1", "s-0"], read);
    }

    [Fact]
    public async Task ReadShown_BehindASetThatWasNeverShown_IsNull()
    {
        await Append(Sample.Asked("s-1", "ana"), Shown("s-2", minute: 0, "ana"));

        Assert.Null(await Log.ReadShownAsync(new() { Behind = new("s-1") }, 10, Cancellation));
        Assert.Empty(await ReadShown(new() { Behind = new("s-2") }));
    }

    [Fact]
    public async Task ReadShown_AfterAKill_IsAllThere()
    {
        await Append([.. Sample.All[..^1]]);

        Log = await Store.ReopenAfterKillAsync();

        Assert.Equal(Sample.Json(Sample.Shown), Sample.Json((await Log.ReadShownAsync(new(), 10, Cancellation))!.Value.Single()));
    }

    [Fact]
    public async Task ReadShown_GroupsAndWhy_AreAllThereAfterAKill()
    {
        var shown = new SuggestionsShown(new("s-1"), Sample.Monday, new() { Asker = new("ana"), Count = 2 }, [], "model", 1)
        {
            Groups = [new("dba"), new("sql")],
            Grounds = [new(2, [new("has 8 members", [1])]), new(1, [])],
        };
        await Append(Sample.Asked("i-1", "ana"), shown);

        Log = await Store.ReopenAfterKillAsync();

        Assert.Equal(Sample.Json(shown), Sample.Json((await Log.ReadShownAsync(new() { Asker = new("ana") }, 10, Cancellation))!.Value.Single()));
    }

    [Fact]
    public async Task ReadShown_OfAnErasedLearner_FindsNothingByTheId()
    {
        await Append(Sample.Asked("i-1", "ana"), Sample.Asked("i-2", "bo"), Shown("s-1", minute: 0, "ana", "bo"));

        await Append(Sample.Erased("ana"), Sample.Erased("bo"), Sample.Asked("i-3", "ana"), Sample.Asked("i-4", "bo"));

        Assert.Empty(await ReadShown(new() { Asker = new("ana") }));
        Assert.Empty(await ReadShown(new() { Learner = new("bo") }));
        var shown = (await Log.ReadShownAsync(new(), 10, Cancellation))!.Value.Single();
        Assert.Equal((LearnerId.Erased, LearnerId.Erased), (shown.Ask.Asker, shown.Learners.Single()));
    }

    private static SuggestionsShown Shown(string set, int minute, string? asker, params string[] learners) => new(
        new(set),
        Sample.Monday.AddMinutes(minute),
        new() { Asker = asker is null ? null : new(asker), Text = "?" },
        [.. learners.Select(learner => new LearnerId(learner))],
        "model",
        Known: 0);

    private async Task<List<string>> ReadShown(ShownFilter filter, int limit = 100) =>
        [.. (await Log.ReadShownAsync(filter, limit, Cancellation))!.Value.Select(shown => shown.Set.Value)];
}
