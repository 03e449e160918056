using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearningGraph.Storage.Tests;

public sealed partial class SqliteInteractionLogTests : InteractionLogContract
{
    private SqliteLogStore Sqlite => (SqliteLogStore)Store;

    [Fact]
    public void Open_FolderInUse_ThrowsAndNamesTheFolder()
    {
        var refused = Assert.Throws<StorageFolderInUseException>(() => SqliteInteractionLog.Open(Sqlite.Folder));

        Assert.Equal(Sqlite.Folder, refused.Folder);
        Assert.Contains(Sqlite.Folder, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AfterARefusedOpen_Works()
    {
        Assert.Throws<StorageFolderInUseException>(() => SqliteInteractionLog.Open(Sqlite.Folder));
        await Append(Sample.Asked("i-1"));

        await Reopen();

        Assert.Single(await ReadRows());
    }

    [Fact]
    public async Task Open_MissingFolder_CreatesItAndLeavesOtherFilesAlone()
    {
        var folder = Path.Combine(Sqlite.Folder, "deep", "er");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.txt"), "mine", Cancellation);

        await using (var log = SqliteInteractionLog.Open(folder))
        {
            await log.AppendAsync([Sample.Asked("i-1")], Cancellation);
        }

        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(folder, "notes.txt"), Cancellation));
        Assert.Equal(
            ["learninggraph.db", "learninggraph.lock", "notes.txt"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Open_NewerSchema_ThrowsAndNamesIt()
    {
        await Sqlite.CloseAsync();
        Execute("INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('9999-future.sql', '2030-01-01')");

        var refused = Assert.Throws<StorageFormatException>(() => SqliteInteractionLog.Open(Sqlite.Folder));

        Assert.Contains("9999-future.sql", refused.Message, StringComparison.Ordinal);
        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_FileThatIsNoDatabase_ThrowsAndLeavesIt()
    {
        await Sqlite.CloseAsync();
        await File.WriteAllTextAsync(Sqlite.File, string.Concat(Enumerable.Repeat("no database ", 1_000)), Cancellation);

        var refused = Assert.Throws<StorageFormatException>(() => SqliteInteractionLog.Open(Sqlite.Folder));

        Assert.Equal(Sqlite.File, refused.File);
        Assert.Equal(12_000, new FileInfo(Sqlite.File).Length);
    }

    [Fact]
    public async Task Open_DamagedPages_Throws()
    {
        await Append([.. Enumerable.Range(0, 1_000).Select(i => Sample.Asked($"i-{i}", $"learner-{i}"))]);
        await Sqlite.CloseAsync();
        using (var file = File.OpenWrite(Sqlite.File))
        {
            file.Position = 4_096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4_096).ToArray());
        }

        Assert.Throws<StorageFormatException>(() => SqliteInteractionLog.Open(Sqlite.Folder));
    }

    [Fact]
    public async Task OpenWriter_Settings_MakeACommitDurableAndErasureThorough()
    {
        await Sqlite.CloseAsync();
        using var database = SqliteDatabase.Open(Sqlite.Folder);
        using var writer = database.OpenWriter();

        Assert.Equal(
            ["wal", "2", "1", "2"],
            ((string[])["journal_mode", "synchronous", "secure_delete", "temp_store"]).Select(setting => Query(writer, $"PRAGMA {setting}")));
    }

    [Fact]
    public async Task Open_DatabaseFromBeforeUndo_CountsItsSources()
    {
        await Append(new InteractionRecorded(Sample.Full), Sample.Asked("i-2"), new InteractionRecorded(Sample.Asked("i-3").Interaction with { Source = new("slack") }), Sample.Retracted("i-4", "i-3"));
        var expected = await Log.GetSourcesAsync(null, 10, Cancellation);
        await Sqlite.CloseAsync();
        Execute("""
            DROP INDEX entries_id; DROP INDEX entries_source; DROP INDEX entries_retracts; DROP INDEX entries_membership;
            ALTER TABLE entries DROP COLUMN emptied;
            ALTER TABLE sources DROP COLUMN entries; ALTER TABLE sources DROP COLUMN interactions; ALTER TABLE sources DROP COLUMN first_at;
            ALTER TABLE sources DROP COLUMN last_at; ALTER TABLE sources DROP COLUMN last_position;
            CREATE UNIQUE INDEX entries_id ON entries (id, type) WHERE id IS NOT NULL;
            DELETE FROM SchemaVersions WHERE ScriptName LIKE '0003%';
            """);

        Log = await Store.OpenAsync();

        Assert.Equal(expected, await Log.GetSourcesAsync(null, 10, Cancellation));
        Assert.Equal((2, 0), ((int)(await Log.UndoAsync(new("slack"), 10, Cancellation))!.Retracted, (await Log.GetSourcesAsync(null, 10, Cancellation)).Length));
    }

    [Fact]
    public async Task Append_OneCallCannotBeTried_FailsAloneAndLeavesNothing()
    {
        await Append(Sample.Asked("i-0", "ana"));
        Execute("CREATE TRIGGER refuse BEFORE INSERT ON entries WHEN NEW.id = 'broken' BEGIN SELECT RAISE(ABORT, 'refused'); END");

        var calls = Enumerable.Range(1, 40).Select(i => Append(i == 20 ? Sample.Asked("broken", "nobody") : Sample.Asked($"i-{i}", $"learner-{i}"))).ToArray();

        await Assert.ThrowsAsync<SqliteException>(() => calls[19]);
        await Task.WhenAll(calls.Where((_, i) => i != 19));
        var numbers = await ReadNumbers(NodeKind.Learner);
        Assert.Equal(Enumerable.Range(0, 40), numbers.Values.Order());
        Assert.DoesNotContain("nobody", numbers.Keys);
        Assert.Equal(Enumerable.Range(1, 40), (await ReadRows()).Select(row => (int)row.Position));
    }

    [Fact]
    public async Task Append_CommitFails_FailsAndTheNextGoesOn()
    {
        await Append(Sample.Asked("i-0", "ana"));
        Execute("""
            CREATE TABLE parent (id INTEGER PRIMARY KEY);
            CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
            CREATE TRIGGER orphan AFTER INSERT ON entries WHEN NEW.id = 'broken' BEGIN INSERT INTO child VALUES (1); END
            """);

        await Assert.ThrowsAsync<SqliteException>(() => Append(Sample.Asked("broken", "nobody")));

        Assert.Equal(2, (await Append(Sample.Asked("i-1", "bo"))).Position);
        Assert.Equal([new("ana", 0), new("bo", 1)], await ReadNumbers(NodeKind.Learner));
        Assert.Equal(["i-0", "i-1"], (await ReadRows()).Cast<InteractionRow>().Select(row => row.Id.Value));
    }

    [Fact]
    public async Task FindMark_InACopyThatWentOnDifferently_IsAnotherFromThere()
    {
        await Append(Sample.Asked("i-1", "ana"));
        await Sqlite.CloseAsync();
        File.Copy(Sqlite.File, Sqlite.File + ".backup");
        await Reopen();
        await Append(Sample.Asked("i-2", "ana"));
        var before = (await Log.FindMarkAsync(1, Cancellation), await Log.FindMarkAsync(2, Cancellation));

        await Sqlite.CloseAsync();
        File.Move(Sqlite.File + ".backup", Sqlite.File, overwrite: true);
        await Reopen();
        await Append(Sample.Asked("i-other", "ana"));

        Assert.Equal(before.Item1, await Log.FindMarkAsync(1, Cancellation));
        Assert.NotEqual(before.Item2, await Log.FindMarkAsync(2, Cancellation));
    }

    [Fact]
    public async Task Dispose_WithFollower_EndsItAndRefusesWhatComesLater()
    {
        var following = FollowUntil(0, 10);
        await Append(Sample.Asked("i-1"));

        await Sqlite.CloseAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => following);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Append(Sample.Asked("i-2")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => ReadRows());
    }

    [Fact]
    public async Task AddSqliteLog_Folder_IsOpenedAtFirstUseAndClosedWithTheServices()
    {
        await Sqlite.CloseAsync();
        var services = new ServiceCollection().AddSqliteLog(options => options.Folder = Sqlite.Folder);

        await using (var provider = services.BuildServiceProvider())
        {
            var log = provider.GetRequiredService<IInteractionLog>();
            Assert.Same(log, provider.GetRequiredService<IInteractionLog>());
            await log.AppendAsync([Sample.Asked("i-1")], Cancellation);
        }

        Log = await Store.OpenAsync();
        Assert.Single(await ReadRows());
    }

    [Fact]
    public void AddSqliteLog_BlankFolder_IsRefusedByName()
    {
        using var provider = new ServiceCollection().AddSqliteLog(options => options.Folder = " ").BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("Storage:Folder", refused.Message, StringComparison.Ordinal);
    }

    protected override ILogStore CreateStore() => new SqliteLogStore();

    /// <summary>Those texts that occur in the raw bytes of some file of the folder.</summary>
    private string[] Remaining(params string[] texts)
    {
        var files = Directory.GetFiles(Sqlite.Folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Select(ReadShared).ToArray();
        return [.. texts.Where(text => files.Any(bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0))];
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    // A reader that began before what is written now, and still looks at what was there then.
    private SqliteConnection HoldWriteAheadLog()
    {
        SqliteConnection reader = new($"Data Source={Sqlite.File};Pooling=False");
        reader.Open();
        using var command = reader.CreateCommand();
        command.CommandText = "BEGIN; SELECT COUNT(*) FROM entries";
        command.ExecuteScalar();
        return reader;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Sqlite.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Query(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return $"{command.ExecuteScalar()}";
    }
}
