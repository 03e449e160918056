using DbUp;
using DbUp.Engine;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>One folder, held for this process alone, and the connections to the database in it.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    public const string FileName = "learninggraph.db";

    // EWOULDBLOCK of Linux and of macOS, and the sharing violation of Windows: what the lock of another process says.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _claim;

    private SqliteDatabase(string file, FileStream claim)
    {
        File = file;
        _claim = claim;
    }

    /// <summary>The full path of the database.</summary>
    public string File { get; }

    /// <summary>Where commits lie until they are moved into the database.</summary>
    private string WriteAheadLogFile => File + "-wal";

    /// <summary>Claims the folder and brings its database to this program's schema.</summary>
    /// <exception cref="StorageFolderInUseException">The folder is open already.</exception>
    /// <exception cref="StorageFormatException">The file is damaged, no database, or of a newer version.</exception>
    /// <exception cref="IOException">The folder cannot be used; the message names it, or the file in it, and says why.</exception>
    public static SqliteDatabase Open(string folder)
    {
        folder = Path.GetFullPath(folder);
        var database = new SqliteDatabase(Path.Combine(folder, FileName), Claim(folder));
        try
        {
            return database.Guard(database.Prepare);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>The connection of the one writer.</summary>
    // Everything personal stays out of files that erasure does not reach (temp_store), and what is freed is zeroed (secure_delete).
    public SqliteConnection OpenWriter() => Connect(SqliteOpenMode.ReadWriteCreate, """
        PRAGMA busy_timeout = 5000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -65536;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA journal_size_limit = 67108864;
        """);

    /// <summary>A connection that cannot write.</summary>
    public SqliteConnection OpenReader() => Connect(SqliteOpenMode.ReadOnly, """
        PRAGMA busy_timeout = 5000;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -16384;
        """);

    /// <summary>Runs something that uses the file for the first time, and says in one line why it cannot be used.</summary>
    /// <exception cref="StorageFormatException">The file is damaged or no database.</exception>
    /// <exception cref="IOException">The disk is full, read-only, and the like.</exception>
    public T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException error) when (StoreFault.Find(error, File) is { } fault)
        {
            var refusal = $"{fault.Predicate} {fault.Remedy}";
            throw fault == StoreFault.Damaged ? new StorageFormatException(File, refusal, error) : new IOException($"The file '{File}' {refusal}", error);
        }
    }

    /// <summary>Gives the folder back.</summary>
    public void Dispose() => _claim.Dispose();

    private static FileStream Claim(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);

            // The operating system drops this lock when the process ends in any way. The file stays: deleting it would race with the next node.
            return new FileStream(Path.Combine(folder, "learninggraph.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (Held.Contains(held.HResult))
        {
            throw new StorageFolderInUseException(folder, held);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"The folder '{folder}' cannot be used. {refused.Message.TrimEnd('.')}. The node needs space there, and the right to make and write files.", refused);
        }
    }

    private SqliteDatabase Prepare()
    {
        if (!System.IO.File.Exists(File))
        {
            Create();
            return this;
        }

        if (new FileInfo(File).Length == 0)
        {
            throw new StorageFormatException(File, "is empty, which a database never is. Restore it from a backup, or delete it to start afresh.");
        }

        if (WriteAheadLog.FindFault(WriteAheadLogFile) is { } fault)
        {
            throw new StorageFormatException(WriteAheadLogFile, fault);
        }

        return Upgrade();
    }

    // Under another name until it is whole, so that an empty file under the right one is never taken for a new database, but for what it is: a loss.
    private void Create()
    {
        if (System.IO.File.Exists(WriteAheadLogFile) && new FileInfo(WriteAheadLogFile).Length > 0)
        {
            throw new StorageFormatException(
                WriteAheadLogFile, $"belongs to a database that is not there. Put '{FileName}' back beside it, or delete it to start afresh.");
        }

        SqliteDatabase unfinished = new(File + ".new", _claim);
        foreach (var left in Directory.GetFiles(Path.GetDirectoryName(File)!, Path.GetFileName(unfinished.File) + "*"))
        {
            System.IO.File.Delete(left);
        }

        unfinished.Upgrade();
        System.IO.File.Move(unfinished.File, File);
    }

    private SqliteDatabase Upgrade()
    {
        // Creates the file. As the only connection it also moves into it, on closing, what a killed node left in the write-ahead log:
        // an erasure that was committed but not yet truncated is finished here.
        OpenWriter().Dispose();
        var upgrade = DeployChanges.To
            .SqliteDatabase(ConnectionString(SqliteOpenMode.ReadWriteCreate))
            .WithScriptsEmbeddedInAssembly(typeof(SqliteDatabase).Assembly)
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build();

        if (upgrade.GetExecutedButNotDiscoveredScripts() is { Count: > 0 } unknown)
        {
            throw new StorageFormatException(
                File, $"was written by a newer version (it holds the schema {unknown[^1]}). Start that version or a later one.");
        }

        if (upgrade.PerformUpgrade() is DatabaseUpgradeResult { Successful: false, Error: { } fault })
        {
            throw fault is SqliteException ? fault : new IOException($"The schema of '{File}' could not be brought up to date.", fault);
        }

        return this;
    }

    private SqliteConnection Connect(SqliteOpenMode mode, string settings)
    {
        var connection = new SqliteConnection(ConnectionString(mode));
        try
        {
            connection.Open();
            if (mode != SqliteOpenMode.ReadOnly && SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
            {
                // SQLite opens a file that it may not write for reading, without a word.
                throw new SqliteException("The database is read-only.", SQLitePCL.raw.SQLITE_READONLY);
            }

            Statement.Run(connection, settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private string ConnectionString(SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = File, Mode = mode, Pooling = false }.ToString();
}
