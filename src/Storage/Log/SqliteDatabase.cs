using DbUp;
using DbUp.Engine;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>One folder, held for this process alone, and the connections to the database in it.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    public const string FileName = "learninggraph.db";

    private readonly FileStream _claim;

    private SqliteDatabase(string file, FileStream claim)
    {
        File = file;
        _claim = claim;
    }

    /// <summary>The full path of the database.</summary>
    public string File { get; }

    /// <summary>Claims the folder and brings its database to this program's schema.</summary>
    /// <exception cref="StorageFolderInUseException">The folder is open already.</exception>
    /// <exception cref="StorageFormatException">The file is damaged, no database, or of a newer version.</exception>
    public static SqliteDatabase Open(string folder)
    {
        folder = Directory.CreateDirectory(folder).FullName;
        var database = new SqliteDatabase(Path.Combine(folder, FileName), Claim(folder));
        try
        {
            return database.Guard(database.Upgrade);
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

    /// <summary>Runs something that reads the file for the first time, and says so when it cannot be read.</summary>
    /// <exception cref="StorageFormatException">The file is damaged or no database.</exception>
    public T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            throw new StorageFormatException(File, "is damaged or is no SQLite database. Restore it from a backup, or move it away to start afresh.", fault);
        }
    }

    /// <summary>Gives the folder back.</summary>
    public void Dispose() => _claim.Dispose();

    private static FileStream Claim(string folder)
    {
        try
        {
            // The operating system drops this lock when the process ends in any way. The file stays: deleting it would race with the next node.
            return new FileStream(Path.Combine(folder, "learninggraph.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (held.GetType() == typeof(IOException))
        {
            throw new StorageFolderInUseException(folder, held);
        }
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
