using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace LearningGraph.Storage.Tests;

// What was erased, undone or forgotten leaves no bytes behind.
public sealed partial class SqliteInteractionLogTests
{
    [Fact]
    public async Task Erase_KnownLearner_LeavesNoBytesInAnyFile()
    {
        await Append(
            Sample.Asked("i-1", "id-of-ana", "text-of-ana"),
            new LearnerChanged(new() { Id = new("id-of-ana"), Name = "name-of-ana" }, Sample.Monday),
            new SuggestionsShown(new("set-1"), Sample.Monday, new() { Asker = new("id-of-ana"), Text = "ask-of-ana" }, [], "prior", 0),
            Sample.Asked("i-2", "bo", "text-of-bo"));
        Assert.Equal(["id-of-ana", "name-of-ana", "text-of-ana", "ask-of-ana"], Remaining("id-of-ana", "name-of-ana", "text-of-ana", "ask-of-ana"));

        await Append(Sample.Erased("id-of-ana"));

        Assert.Empty(Remaining("-of-ana"));
        Assert.Single(Remaining("text-of-bo"));
    }

    [Fact]
    public async Task Erase_ManyOneAfterAnother_LeavesNoBytesInAnyFile()
    {
        // Rows of many owners, of sizes from a few bytes to several pages, side by side: whoever is deleted must not leave copies of the neighbours.
        const int People = 200;
        const int Erased = 100;
        var random = new Random(1);
        var next = 0;
        for (var round = 0; round < 8; round++)
        {
            await Append([.. Enumerable.Range(0, 1_000).Select(_ => Text(random.Next(People)))]);
        }

        for (var person = 0; person < Erased; person++)
        {
            await Append([.. Enumerable.Range(0, 20).Select(_ => Text(random.Next(Erased, People))), Sample.Erased(Name(person))]);
        }

        Assert.Empty(Remaining([.. Enumerable.Range(0, Erased).Select(Name)]));
        Assert.Equal(People - Erased, Remaining([.. Enumerable.Range(Erased, People - Erased).Select(Name)]).Length);

        static string Name(int person) => $"person-{person:000}-";

        LogEntry Text(int person) => Sample.Asked(
            $"i-{next++}", Name(person), string.Concat(Enumerable.Repeat(Name(person), ((int[])[1, 3, 5, 20, 60, 900])[random.Next(100) == 0 ? 5 : random.Next(5)])));
    }

    [Fact]
    public async Task Open_KilledBetweenErasureAndTruncation_FinishesTheErasure()
    {
        await Append(Sample.Asked("i-1", "id-of-ana", "text-of-ana"));

        // What is on disk right after the commit: nothing has left the write-ahead log yet.
        await Sqlite.CloseAsync();
        using (var database = SqliteDatabase.Open(Sqlite.Folder))
        using (var writer = database.OpenWriter())
        using (var numbers = new LogNumbers(writer))
        using (var transaction = new LogTransaction(writer, numbers))
        {
            transaction.Begin();
            transaction.Append(new([PendingEntry.From(Sample.Erased("id-of-ana"))], fence: null));
            transaction.Commit();
            Assert.NotEmpty(Remaining("-of-ana"));
            Log = await Store.ReopenAfterKillAsync();
        }

        Assert.Empty(Remaining("-of-ana"));
    }

    [Fact]
    public async Task Append_KilledAfterAnErasureCommitted_KnowsWhoWasErased()
    {
        await Append(Sample.Asked("i-1", "id-of-ana"));
        await Append(Sample.Erased("id-of-ana"));

        Log = await Store.ReopenAfterKillAsync();

        LearnerChanged imported = new(new() { Id = new("id-of-ana"), Name = "name-of-ana" }, Sample.Monday, new("hr"));
        Assert.Equal(AppendOutcome.Erased, await AppendOne(imported));
        Assert.Empty(Remaining("-of-ana"));
    }

    [Fact]
    public async Task Append_ErasureThatIsRolledBack_SuppressesNobody()
    {
        await Append(Sample.Asked("i-1", "ana"));
        await Sqlite.CloseAsync();
        LearnerChanged imported = new(new() { Id = new("ana") }, Sample.Monday, new("hr"));
        using var database = SqliteDatabase.Open(Sqlite.Folder);
        using var writer = database.OpenWriter();
        using LogNumbers numbers = new(writer);
        using LogTransaction transaction = new(writer, numbers);
        transaction.Begin();
        transaction.Append(new([PendingEntry.From(Sample.Erased("ana"))], fence: null));

        transaction.Rollback();

        transaction.Begin();
        Assert.Equal([AppendOutcome.Appended], transaction.Append(new([PendingEntry.From(imported)], fence: null)).Outcomes);
        transaction.Rollback();
    }

    [Fact]
    public async Task Erase_WhileAReaderHoldsTheWriteAheadLog_FailsAndHoldsUpNobodyElse()
    {
        await Append(Sample.Asked("i-1", "id-of-ana", "text-of-ana"));
        var clock = Stopwatch.StartNew();
        using (HoldWriteAheadLog())
        {
            // What erases waits for the reader; that it is durable shows already.
            var erasing = Append(Sample.Erased("id-of-ana"));
            await FollowUntil(1, 2);
            Assert.False(erasing.IsCompleted);
            await Assert.ThrowsAsync<IOException>(() => erasing);
            var waited = clock.Elapsed;

            // Trying again takes as long as it took then; these are not tried at all.
            clock.Restart();
            for (var i = 2; i < 12; i++)
            {
                await Append(Sample.Asked($"i-{i}"));
            }

            Assert.True(clock.Elapsed < waited / 2, $"{clock.Elapsed} after {waited}");
        }

        // Asked for again, it is finished and was not in vain; asked for once more, there is nobody.
        Assert.Equal(AppendOutcome.Appended, await AppendOne(Sample.Erased("id-of-ana")));
        Assert.Empty(Remaining("-of-ana"));
        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(Sample.Erased("id-of-ana")));
    }

    [Fact]
    public async Task Erase_AfterAReaderFailedAmidRows_IsHeldUpByNothing()
    {
        await Append([.. Sample.All[..^1]]);
        Execute($"UPDATE entries SET detail = '{{' WHERE type = {(int)EntryType.Shown}");
        await Assert.ThrowsAnyAsync<JsonException>(async () => await Log.ReadAboutAsync(new("bo"), 0, 1_000, Cancellation));

        await Append(Sample.Erased("ana"));

        Assert.Empty(Remaining("Ana Silva"));
    }

    [Fact]
    public async Task Undo_Everything_LeavesNoBytesOfPeopleInAnyFile()
    {
        await Append(
            Slack(Sample.Asked("i-1", "id-of-ana", "text-of-ana")),
            new LearnerChanged(new() { Id = new("id-of-ana"), Name = "name-of-ana", Manager = new("manager-of-ana") }, Sample.Monday, new("slack")),
            Sample.Asked("i-2", "bo", "text-of-bo"));

        await UndoAll(new("slack"));

        Assert.Empty(Remaining("-of-ana"));
        Assert.Single(Remaining("text-of-bo"));

        static InteractionRecorded Slack(InteractionRecorded recorded) => new(recorded.Interaction with { Source = new("slack") });
    }

    [Fact]
    public async Task Forget_ManyInParts_LeavesNoBytesOfTextsInAnyFile()
    {
        // Old and young side by side, of sizes from a few bytes to several pages.
        var random = new Random(1);
        await Append([.. Enumerable.Range(0, 5_000).Select(i => Text(i, random.Next(2) == 0))]);

        for (var remaining = 1L; remaining > 0;)
        {
            remaining = (await Log.ForgetAsync(Sample.Monday.AddDays(-1), 1_500, Cancellation)).Remaining;
        }

        Assert.Empty(Remaining("old-text"));
        Assert.Single(Remaining("young-text"));

        LogEntry Text(int i, bool isOld)
        {
            var times = ((int[])[1, 3, 5, 20, 60, 900])[random.Next(100) == 0 ? 5 : random.Next(5)];
            var text = string.Concat(Enumerable.Repeat(isOld ? "old-text " : "young-text ", times));
            return At(isOld ? -2 : 0, Sample.Asked($"i-{i}", $"l-{i % 50}", text));
        }
    }

    [Fact]
    public async Task Forget_WhileAReaderHoldsTheWriteAheadLog_FailsAndIsFinishedByAskingAgain()
    {
        await Append(Sample.Asked("i-1", "ana", "old-text"));
        using (HoldWriteAheadLog())
        {
            await Assert.ThrowsAsync<IOException>(async () => await Log.ForgetAsync(Sample.Monday.AddDays(1), 10, Cancellation));
        }

        Assert.Equal(0, (await Log.ForgetAsync(Sample.Monday.AddDays(1), 10, Cancellation)).Forgotten.Total);
        Assert.Empty(Remaining("old-text"));
    }

    [Fact]
    public async Task Append_OnceTheWaitAfterAFailedTruncationIsOver_TruncatesAgain()
    {
        await Sqlite.CloseAsync();
        SteppedClock clock = new();
        await using var log = SqliteInteractionLog.Open(Sqlite.Folder, clock);
        await log.AppendAsync([Sample.Asked("i-1", "id-of-ana", "text-of-ana")], Cancellation);
        using (HoldWriteAheadLog())
        {
            await Assert.ThrowsAsync<IOException>(async () => await log.AppendAsync([Sample.Erased("id-of-ana")], Cancellation));
        }

        await log.AppendAsync([Sample.Asked("i-2")], Cancellation);
        Assert.NotEmpty(Remaining("-of-ana"));
        clock.Advance(TimeSpan.FromSeconds(30));
        await log.AppendAsync([Sample.Asked("i-3")], Cancellation);

        // Truncated after its caller was told; the next one comes behind it.
        await log.AppendAsync([], Cancellation);
        Assert.Empty(Remaining("-of-ana"));
    }
}
