using LearningGraph.Recommender;
using LearningGraph.Storage;

namespace LearningGraph.Grains.Tests;

/// <summary>What is undone or forgotten is as if it had never been sent, for every fold and at every step.</summary>
public sealed class FoldsAfterUndoTests : IAsyncLifetime
{
    private readonly List<SqliteInteractionLog> _logs = [];
    private readonly List<string> _folders = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var log in _logs)
        {
            await log.DisposeAsync();
        }

        _folders.ForEach(folder => Directory.Delete(folder, recursive: true));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Undo_AnImportAmidOtherWork_EqualsALogThatNeverHadIt(int seed)
    {
        var entries = new RandomWork(seed).Draw(260, withImport: true);
        var (straight, undone) = (await OpenAsync(entries.Where(entry => !IsImported(entry))), await OpenAsync(entries));
        var live = await new Folds().CatchUpAsync(undone);
        Assert.NotEqual(await DescribeAsync(straight), await live.DescribeAsync(undone));

        for (var remaining = 1L; remaining > 0;)
        {
            remaining = (await undone.UndoAsync(RandomWork.Import, 9, Cancellation))!.Remaining;
            await live.CatchUpAsync(undone);
            Assert.Equal(await DescribeAsync(undone), await live.DescribeAsync(undone));
        }

        Assert.Equal(await DescribeAsync(straight), await live.DescribeAsync(undone));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Undo_PeopleWhomOnlyTheSourceNamed_AreListedNoMoreThanInALogThatNeverHadThem(int seed)
    {
        var entries = new RandomWork(seed).Draw(120, withImport: true).SelectMany((entry, i) => (LogEntry[])[entry, .. RandomWork.DrawStrangers(i, entry.At)]).ToArray();
        var (straight, undone) = (await OpenAsync(entries.Where(entry => !IsImported(entry))), await OpenAsync(entries));
        var (expected, live) = (await new Folds().CatchUpAsync(straight), await new Folds().CatchUpAsync(undone));
        Assert.NotEqual(Learners(expected), Learners(live));

        for (var remaining = 1L; remaining > 0;)
        {
            remaining = (await undone.UndoAsync(RandomWork.Import, 9, Cancellation))!.Remaining;
            await live.CatchUpAsync(undone);
            Assert.Equal(Learners(await new Folds().CatchUpAsync(undone)), Learners(live));
        }

        Assert.Equal(Learners(expected), Learners(live));
        Assert.Equal(await expected.DescribeAsync(straight), await live.DescribeAsync(undone));

        static IEnumerable<ListedLearner> Learners(Folds folds) => Listings.ListLearners(new(null, 1_000), unit: null, folds.Projections);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Undo_AndSendingTheSameAgain_EqualsSendingItOnce(int seed)
    {
        var entries = new RandomWork(seed).Draw(160, withImport: true);
        var (own, imported) = (entries.Where(entry => !IsImported(entry)), entries.Where(IsImported));
        var (once, twice) = (await OpenAsync([.. own, .. imported]), await OpenAsync([.. own, .. imported]));
        while ((await twice.UndoAsync(RandomWork.Import, 25, Cancellation))!.Remaining > 0)
        {
        }

        var receipt = await twice.AppendAsync([.. imported], Cancellation);

        Assert.DoesNotContain(AppendOutcome.Conflict, receipt.Outcomes);
        Assert.Equal(await DescribeAsync(once), await DescribeAsync(twice));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Forget_WhatIsOld_LeavesFoldsEqualToARebuildAndMembersMembers(int seed)
    {
        RandomWork work = new(seed);
        var entries = work.Draw(260, withImport: false).SelectMany((entry, i) => i % 5 == 0 ? [entry, .. work.DrawSuggestion(i, entry.At)] : (IEnumerable<LogEntry>)[entry]);
        var log = await OpenAsync(entries);
        var live = await new Folds().CatchUpAsync(log);
        var members = await MembersAsync();
        Assert.NotEmpty(members);

        foreach (var hours in (int[])[60, 130, 200])
        {
            for (var remaining = 1L; remaining > 0;)
            {
                remaining = (await log.ForgetAsync(RandomWork.Start.AddHours(hours), 11, Cancellation)).Remaining;
                await live.CatchUpAsync(log);
                Assert.Equal(await DescribeAsync(log), await live.DescribeAsync(log));
            }

            Assert.Equal(members, await MembersAsync());
        }

        async Task<List<string>> MembersAsync() => [.. (await live.DescribeAsync(log)).Where(line => line.Contains("Member", StringComparison.Ordinal)).Select(line => line.Split(" (", 2)[0])];
    }

    [Fact]
    public async Task Undo_TheRetractionOfAQuestion_BringsItsTextAndAnswersBack()
    {
        Interaction asked = new()
        {
            Id = new("i-1"),
            Kind = InteractionKind.Asked,
            At = RandomWork.Start,
            Actor = new("l-1"),
            Subject = new("q-1"),
            Topics = [new("t-1")],
            Title = "query plan",
        };
        var log = await OpenAsync(
        [
            new InteractionRecorded(asked),
            new InteractionRecorded(asked with { Id = new("i-2"), Kind = InteractionKind.Answered, Actor = new("l-2"), Topics = [], Title = null }),
        ]);
        var before = await DescribeAsync(log);
        Interaction retraction = new() { Id = new("i-3"), Kind = InteractionKind.Retracted, At = asked.At, Actor = new("l-1"), Subject = new("i-1"), Source = RandomWork.Import };
        await log.AppendAsync([new InteractionRecorded(retraction)], Cancellation);
        Assert.NotEqual(before, await DescribeAsync(log));

        await log.UndoAsync(RandomWork.Import, 10, Cancellation);

        Assert.Equal(before, await DescribeAsync(log));
    }

    private static bool IsImported(LogEntry entry) => entry switch
    {
        InteractionRecorded recorded => recorded.Interaction.Source == RandomWork.Import,
        LearnerChanged changed => changed.Source == RandomWork.Import,
        GroupChanged changed => changed.Source == RandomWork.Import,
        TopicChanged changed => changed.Source == RandomWork.Import,
        _ => false,
    };

    private static async Task<List<string>> DescribeAsync(IInteractionLog log) => await (await new Folds().CatchUpAsync(log)).DescribeAsync(log);

    private async Task<SqliteInteractionLog> OpenAsync(IEnumerable<LogEntry> entries)
    {
        _folders.Add(Directory.CreateTempSubdirectory("lg-undo-").FullName);
        _logs.Add(SqliteInteractionLog.Open(_folders[^1]));
        await _logs[^1].AppendAsync([.. entries], Cancellation);
        return _logs[^1];
    }
}
