using LearningGraph.EndToEnd.Tests;

namespace LearningGraph.Storage.Tests;

/// <summary>Disks that stop taking writes while a log is open: nothing acknowledged is lost, nothing else is kept, and it goes on once they take them again.</summary>
public sealed class WriteFaultTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Fills the disk again and again in the middle of whatever is written, from many callers at once.</summary>
    [Fact]
    public async Task Append_DiskFullAgainAndAgain_MemoryAndFileAgreeOnWhatWasAcknowledged()
    {
        using var disk = SmallDisk.Require(8);
        var folder = Path.Combine(disk.Path, "data");
        HeardLogger logger = new();
        SteppedClock clock = new();
        HashSet<string> acknowledged = [];
        var log = SqliteInteractionLog.Open(folder, clock, logger);
        for (var round = 0; round < 4; round++)
        {
            var wave = 0;
            for (var failed = false; !failed; wave++)
            {
                var calls = Enumerable.Range(0, 8).Select(call => TryAppendAsync(log, $"{round}-{wave}-{call}", acknowledged)).ToArray();
                failed = (await Task.WhenAll(calls)).Contains(false);
            }

            await AssertAgreesAsync(log, acknowledged);
            disk.Resize(8 * (round + 2));
            clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.True(await TryAppendAsync(log, "last", acknowledged));
        await AssertAgreesAsync(log, acknowledged);
        Assert.Equal(4, logger.Lines.Count(line => line.Contains("is on a disk that is full. Make room there.", StringComparison.Ordinal)));
        Assert.Equal(4, logger.Lines.Count(line => line.Contains("is written again", StringComparison.Ordinal)));

        await log.DisposeAsync();
        log = SqliteInteractionLog.Open(folder);
        await AssertAgreesAsync(log, acknowledged);
        await log.DisposeAsync();
    }

    [Fact]
    public async Task Erase_DiskFull_FailsAndIsFinishedByAskingAgain()
    {
        using var disk = SmallDisk.Require(4);
        await using var log = SqliteInteractionLog.Open(disk.Path);
        for (var i = 0; i < 100; i++)
        {
            await log.AppendAsync([Sample.Asked($"i-{i}", "ana", $"text-of-ana {new string('x', 3_000)}")], Cancellation);
        }

        var filler = disk.Fill();
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await log.AppendAsync([Sample.Erased("ana")], Cancellation));
        Assert.Equal("The database is on a disk that is full.", failure.Message);

        File.Delete(filler);
        Assert.Equal(AppendOutcome.Appended, (await log.AppendAsync([Sample.Erased("ana")], Cancellation)).Outcomes[0]);
        Assert.All(Directory.GetFiles(disk.Path, "*.db*"), file => Assert.False(Read(file).AsSpan().IndexOf("text-of-ana"u8) >= 0, file));
    }

    [Fact]
    public async Task Append_FolderMovedAway_FailsUntilItIsBack()
    {
        var parent = Directory.CreateTempSubdirectory("learninggraph-").FullName;
        var (folder, away) = (Path.Combine(parent, "data"), Path.Combine(parent, "away"));
        HeardLogger logger = new();
        SteppedClock clock = new();
        await using (var log = SqliteInteractionLog.Open(folder, clock, logger))
        {
            await log.AppendAsync([Sample.Asked("i-1")], Cancellation);
            Directory.Move(folder, away);
            for (var i = 0; i < 5; i++)
            {
                var failure = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await log.AppendAsync([Sample.Asked("i-2", "nobody")], Cancellation));
                Assert.Equal("The database was moved or deleted while the node ran.", failure.Message);
            }

            Assert.Equal(1, await log.GetLastPositionAsync(Cancellation));
            Directory.Move(away, folder);
            Assert.Equal(2, (await log.AppendAsync([Sample.Asked("i-2", "bo")], Cancellation)).Position);
            Assert.Single(logger.Lines);
            clock.Advance(TimeSpan.FromSeconds(10));
            await log.AppendAsync([Sample.Asked("i-3", "bo")], Cancellation);
        }

        Assert.Equal(2, logger.Lines.Length);
        Assert.StartsWith($"Error: '{Path.Combine(folder, "learninggraph.db")}' was moved or deleted while the node ran. Put it back", logger.Lines[0], StringComparison.Ordinal);
        Directory.Delete(parent, recursive: true);
    }

    [Fact]
    public async Task Append_FolderDeleted_FailsInsteadOfWritingToNowhere()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not let a folder be deleted that is in use.");
        var folder = Directory.CreateTempSubdirectory("learninggraph-").FullName;
        await using var log = SqliteInteractionLog.Open(folder);
        await log.AppendAsync([Sample.Asked("i-1")], Cancellation);
        await log.FindAsync(new("i-1"), Cancellation);
        Directory.Delete(folder, recursive: true);

        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await log.AppendAsync([Sample.Asked("i-2")], Cancellation));

        Assert.NotNull(await log.FindAsync(new("i-1"), Cancellation));
    }

    /// <summary>A page that nobody read at the start.</summary>
    [Fact]
    public async Task Read_DamagedPage_FailsAndTheRestGoesOn()
    {
        var folder = Directory.CreateTempSubdirectory("learninggraph-").FullName;
        await using (var log = SqliteInteractionLog.Open(folder))
        {
            await log.AppendAsync([.. Enumerable.Range(0, 2_000).Select(i => Sample.Asked($"i-{i}", "ana", $"text {i}"))], Cancellation);
        }

        var database = Path.Combine(folder, "learninggraph.db");
        var bytes = await File.ReadAllBytesAsync(database, Cancellation);
        var damaged = bytes.AsSpan().IndexOf("text 1000"u8) / 4096;
        bytes.AsSpan(damaged * 4096, 4096).Fill(0xA5);
        await File.WriteAllBytesAsync(database, bytes, Cancellation);
        HeardLogger logger = new();
        await using (var log = SqliteInteractionLog.Open(folder, TimeProvider.System, logger))
        {
            var failure = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await log.ReadAsync(0, 5_000, Cancellation));

            Assert.Equal("The database is damaged or is no SQLite database.", failure.Message);
            Assert.Equal("text 1", (await log.FindAsync(new("i-1"), Cancellation))!.Text);
            await log.AppendAsync([Sample.Asked("i-new", "bo")], Cancellation);
            await Assert.ThrowsAsync<StoreUnavailableException>(async () => await log.ReadAsync(0, 5_000, Cancellation));
        }

        Assert.Single(logger.Lines, line => line.StartsWith($"Error: '{database}' is damaged", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<bool> TryAppendAsync(SqliteInteractionLog log, string name, HashSet<string> acknowledged)
    {
        LogEntry[] batch = [.. Enumerable.Range(0, 20).Select(i => Sample.Asked($"i-{name}-{i}", $"learner-{name}-{i}", new string('x', 500)))];
        try
        {
            Assert.All((await log.AppendAsync(batch, Cancellation)).Outcomes, outcome => Assert.Equal(AppendOutcome.Appended, outcome));
        }
        catch (StoreUnavailableException full)
        {
            Assert.Equal("The database is on a disk that is full.", full.Message);
            return false;
        }

        lock (acknowledged)
        {
            acknowledged.UnionWith(batch.Cast<InteractionRecorded>().Select(recorded => recorded.Interaction.Id.Value));
        }

        return true;
    }

    // The log's end, the numbers of people and the rows: exactly what was acknowledged, each once, without gaps.
    private static async Task AssertAgreesAsync(SqliteInteractionLog log, HashSet<string> acknowledged)
    {
        var page = await log.ReadAsync(0, int.MaxValue, Cancellation);
        Assert.Equal(acknowledged, page.Rows.Cast<InteractionRow>().Select(row => row.Id.Value).ToHashSet());
        Assert.Equal(Enumerable.Range(1, acknowledged.Count), page.Rows.Select(row => (int)row.Position));
        Assert.Equal(acknowledged.Count, await log.GetLastPositionAsync(Cancellation));
        Assert.Equal(Enumerable.Range(0, acknowledged.Count), page.Numbers.Where(number => number.Kind == NodeKind.Learner).Select(number => number.Number).Order());
    }

    private static byte[] Read(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
