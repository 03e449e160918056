namespace LearningGraph.Storage.Tests;

public abstract partial class InteractionLogContract
{
    [Fact]
    public async Task Follow_FromZero_GivesWhatIsStoredThenWhatComes()
    {
        await Append(Sample.Asked("i-1"), Sample.Asked("i-2"));
        var following = FollowUntil(0, 4);
        await Append(Sample.Asked("i-3"), Sample.Asked("i-4"));

        var pages = await following;

        AssertUnbroken(pages, after: 0);
        Assert.Equal(4, pages[^1].Last);
    }

    [Fact]
    public async Task Follow_FromTheMiddle_GivesOnlyLaterRowsAndNumbers()
    {
        await Append(Sample.Asked("i-1", "ana"), Sample.Asked("i-2", "bo"), Sample.Asked("i-3", "cy"));

        var pages = await FollowUntil(2, 3);

        AssertUnbroken(pages, after: 2);
        Assert.Equal([new(NodeKind.Learner, 2, "cy")], pages.SelectMany(page => page.Numbers));
    }

    [Fact]
    public async Task Follow_ByManyAtOnce_GivesEachTheWholeLog()
    {
        const int Last = 300;
        var followers = Enumerable.Range(0, 8).Select(i => FollowUntil(i, Last)).ToArray();

        for (var i = 0; i < Last; i += 3)
        {
            await Append(Sample.Asked($"i-{i}"), Sample.Asked($"i-{i + 1}"), Sample.Asked($"i-{i + 2}"));
        }

        for (var i = 0; i < followers.Length; i++)
        {
            var pages = await followers[i];
            AssertUnbroken(pages, after: i);
            Assert.Equal(Last, pages[^1].Last);
        }
    }

    [Fact]
    public async Task Follow_WhoFallsFarBehind_StillGetsEverythingOnce()
    {
        var pages = new List<LogPage>();
        await using var follower = Log.FollowAsync(0, Cancellation).GetAsyncEnumerator(Cancellation);

        // Page by page, until the follower is surely waiting for memory rather than reading the store.
        for (var i = 0; i < 20; i++)
        {
            var next = follower.MoveNextAsync();
            await Append(Sample.Asked($"slow-{i}"));
            Assert.True(await next);
            pages.Add(follower.Current);
        }

        // More commits than are kept for one follower.
        for (var i = 0; i < 100; i++)
        {
            await Append(Sample.Asked($"burst-{i}"));
        }

        while (pages[^1].Last < 120)
        {
            Assert.True(await follower.MoveNextAsync());
            pages.Add(follower.Current);
        }

        AssertUnbroken(pages, after: 0);
        Assert.Equal(120, pages.Sum(page => page.Rows.Length));
    }

    [Fact]
    public async Task Follow_StoreOfSeveralPages_CatchesUp()
    {
        await Append([.. Enumerable.Range(0, 2_500).Select(i => Sample.Asked($"i-{i}", $"learner-{i}"))]);

        var pages = await FollowUntil(0, 2_500);

        AssertUnbroken(pages, after: 0);
        Assert.Equal(Enumerable.Range(0, 2_500), pages.SelectMany(page => page.Numbers).Select(number => number.Number));
    }

    [Fact]
    public async Task Follow_Cancelled_Ends()
    {
        using var stop = new CancellationTokenSource();
        await using var follower = Log.FollowAsync(0, stop.Token).GetAsyncEnumerator(Cancellation);
        var waiting = follower.MoveNextAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
    }

    [Fact]
    public async Task ReopenAfterKill_WhatWasAcknowledged_IsThereOnce()
    {
        var acknowledged = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Append(Sample.Asked($"i-{i}", $"learner-{i % 9}", "text"))));

        Log = await Store.ReopenAfterKillAsync();

        Assert.Equal(acknowledged.Max(receipt => receipt.Position), await Log.GetLastPositionAsync(Cancellation));
        Assert.Equal(
            Enumerable.Range(0, 100).Select(i => $"i-{i}").Order(StringComparer.Ordinal),
            (await ReadRows()).Cast<InteractionRow>().Select(row => row.Id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(Sample.Asked("i-7", "learner-7", "text")));
        Assert.Equal(AppendOutcome.Appended, await AppendOne(Sample.Asked("i-100", "new")));
    }
}
