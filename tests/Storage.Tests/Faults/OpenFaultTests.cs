using System.Security.Cryptography;
using LearningGraph.EndToEnd.Tests;

namespace LearningGraph.Storage.Tests;

/// <summary>Folders that a log cannot be opened in: one line each, that names the file and what to do, and nothing is changed.</summary>
public sealed class OpenFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("learninggraph-").FullName;

    private string Database => Path.Combine(_folder, "learninggraph.db");

    private string WriteAheadLog => Database + "-wal";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Open_EmptyFile_IsRefusedAndNotTakenForANewDatabase()
    {
        await FillAsync(1);
        await File.WriteAllBytesAsync(Database, [], TestContext.Current.CancellationToken);

        Assert.Equal($"The file '{Database}' is empty, which a database never is. Restore it from a backup, or delete it to start afresh.", Refuse<StorageFormatException>());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    public async Task Open_HeaderOverwritten_IsRefused(int at)
    {
        await FillAsync(1_000);
        await ChangeAsync(Database, bytes => bytes.AsSpan(at, 50).Fill(0xA5));

        Assert.StartsWith($"The file '{Database}' is damaged or is no SQLite database. Restore it from a backup", Refuse<StorageFormatException>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_FileCutShort_IsRefused()
    {
        await FillAsync(1_000);
        Cut(Database, new FileInfo(Database).Length / 2 / 4096 * 4096);

        Assert.StartsWith($"The file '{Database}' is damaged", Refuse<StorageFormatException>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AKilledStartLeftHalfADatabase_BeginsAnew()
    {
        await File.WriteAllTextAsync(Database + ".new", "half", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Database + ".new-wal", "half", TestContext.Current.CancellationToken);

        await FillAsync(1);

        Assert.Equal(["learninggraph.db", "learninggraph.lock"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Open_WriteAheadLogWithoutItsDatabase_IsRefused()
    {
        await FillAsync(1, killed: true);
        File.Delete(Database);

        Assert.Equal(
            $"The file '{WriteAheadLog}' belongs to a database that is not there. Put 'learninggraph.db' back beside it, or delete it to start afresh.",
            Refuse<StorageFormatException>());
    }

    [Fact]
    public async Task Open_WriteAheadLogDamagedInItsMiddle_IsRefusedAndGoesOnOnceItIsCutAsTold()
    {
        await FillAsync(20, killed: true);
        var middle = new FileInfo(WriteAheadLog).Length / 2;
        await ChangeAsync(WriteAheadLog, bytes => bytes[middle] ^= 1);

        var line = Refuse<StorageFormatException>();

        Assert.Matches($"^The file '.*-wal' is damaged at byte [0-9]+, so that [0-9]+ changes after it cannot be read. Restore a backup, or cut the file to [0-9]+ bytes to go on without them.$", line);
        var end = int.Parse(line.Split("cut the file to ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Cut(WriteAheadLog, end);
        Assert.InRange(await CountAsync(), 1, 19);
    }

    [Fact]
    public async Task Open_WriteAheadLogDamagedAtItsBeginning_IsRefused()
    {
        await FillAsync(20, killed: true);
        await ChangeAsync(WriteAheadLog, bytes => bytes[12] ^= 1);

        Assert.StartsWith($"The file '{WriteAheadLog}' is damaged at its beginning", Refuse<StorageFormatException>(), StringComparison.Ordinal);
    }

    /// <summary>What a loss of power leaves of the last commit, which was not synced: any of its blocks, or none.</summary>
    [Theory]
    [InlineData(0.999)]
    [InlineData(0.99)]
    public async Task Open_WriteAheadLogTornInItsLastCommit_TakesTheOthers(double where)
    {
        await FillAsync(20, killed: true);
        await ChangeAsync(WriteAheadLog, bytes => bytes[(int)(bytes.Length * where)] ^= 1);

        Assert.Equal(19, await CountAsync());
    }

    [Fact]
    public async Task Open_EmptyWriteAheadLog_IsFine()
    {
        await FillAsync(3);
        await File.WriteAllBytesAsync(WriteAheadLog, new byte[100], TestContext.Current.CancellationToken);

        Assert.Equal(3, await CountAsync());
    }

    [Fact]
    public async Task Open_AFileWhereTheFolderShouldBe_IsRefused()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "mine", TestContext.Current.CancellationToken);

        var line = Assert.Throws<IOException>(() => SqliteInteractionLog.Open(file)).Message;

        Assert.StartsWith($"The folder '{file}' cannot be used. ", line, StringComparison.Ordinal);
        Assert.EndsWith(" The node needs space there, and the right to make and write files.", line, StringComparison.Ordinal);
        Assert.Single(line.Split('\n'));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Open_ReadOnlyDisk_IsRefused(bool hasData)
    {
        using var disk = SmallDisk.Require(4);
        if (hasData)
        {
            await SqliteInteractionLog.Open(disk.Path).DisposeAsync();
        }

        disk.Protect();

        var line = Assert.Throws<IOException>(() => SqliteInteractionLog.Open(disk.Path)).Message;

        Assert.StartsWith($"The folder '{disk.Path}' cannot be used. ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("another node", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(100)]
    public async Task Open_FullDisk_IsRefusedUntilThereIsRoom(int kilobytesLeft)
    {
        using var disk = SmallDisk.Require(1);
        var filler = disk.Fill();
        using (var stream = File.OpenWrite(filler))
        {
            stream.SetLength(stream.Length - (1024 * kilobytesLeft));
        }

        var line = Assert.Throws<IOException>(() => SqliteInteractionLog.Open(disk.Path)).Message;

        Assert.Matches("disk that is full|No space left on device", line);
        Assert.Contains(disk.Path, line, StringComparison.Ordinal);
        Assert.Single(line.Split('\n'));
        File.Delete(filler);
        await SqliteInteractionLog.Open(disk.Path).DisposeAsync();
    }

    // Every entry in a commit of its own; killed means that the files are left as they are on disk before the log is closed.
    private async Task FillAsync(int entries, bool killed = false)
    {
        var folder = killed ? Path.Combine(_folder, "living") : _folder;
        await using var log = SqliteInteractionLog.Open(folder);
        for (var i = 0; i < entries; i++)
        {
            await log.AppendAsync([Sample.Asked($"i-{i}", $"learner-{i}", Convert.ToHexString(SHA256.HashData([(byte)i])))], TestContext.Current.CancellationToken);
        }

        if (killed)
        {
            foreach (var ending in (string[])["", "-wal"])
            {
                File.Copy(Path.Combine(folder, "learninggraph.db" + ending), Database + ending);
            }
        }
    }

    private async Task<int> CountAsync()
    {
        await using var log = SqliteInteractionLog.Open(_folder);
        return (await log.ReadAsync(0, 10_000, TestContext.Current.CancellationToken)).Rows.Length;
    }

    private static async Task ChangeAsync(string file, Action<byte[]> change)
    {
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        change(bytes);
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
    }

    private static void Cut(string file, long length)
    {
        using var stream = File.OpenWrite(file);
        stream.SetLength(length);
    }

    // What is refused is left as it is: somebody may still want to look at it.
    private string Refuse<TException>()
        where TException : Exception
    {
        var before = Fingerprint();
        var line = Assert.Throws<TException>(() => SqliteInteractionLog.Open(_folder)).Message;
        Assert.Equal(before, Fingerprint());
        Assert.Single(line.Split('\n'));
        return line;
    }

    private string[] Fingerprint() =>
        [.. Directory.GetFiles(_folder, "*.db*").Order(StringComparer.Ordinal).Select(file => $"{file} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];
}
