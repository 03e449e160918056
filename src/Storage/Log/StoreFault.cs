using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace LearningGraph.Storage;

/// <summary>What keeps the database from being read or written, as far as that lies outside the program.</summary>
/// <param name="Predicate">The rest of a sentence that begins with the database.</param>
/// <param name="Remedy">A sentence that says what an operator can do.</param>
internal sealed record StoreFault(string Predicate, string Remedy)
{
    // SQLite makes and fills its files in blocks up to this size; with less than it, the disk is full.
    private const long LeastSpace = 64 * 1024;

    public static StoreFault Gone { get; } = new(
        "was moved or deleted while the node ran.", "Put it back, with the other files of its folder; or stop the node and restore a backup.");

    public static StoreFault Damaged { get; } = new(
        "is damaged or is no SQLite database.", "Restore it from a backup, or move it away, with the files beside it, to start afresh.");

    private static StoreFault Full { get; } = new("is on a disk that is full.", "Make room there.");

    private static StoreFault Unwritable { get; } = new(
        "cannot be written.", "The node needs the right to write it and to make files in its folder, on a disk that is not read-only.");

    private static StoreFault Unopenable { get; } = new(
        "cannot be opened.", "The node needs the right to read and write it and to make files in its folder.");

    private static StoreFault Failing { get; } = new("cannot be read or written: the disk reports an error.", "The system's log says more.");

    private static StoreFault Held { get; } = new("is held by another program.", "End that program: the database belongs to one node.");

    /// <summary>What lies behind an error of SQLite; null when it is something else, such as a mistake of this program.</summary>
    /// <param name="error">What SQLite said.</param>
    /// <param name="file">The full path of the database: many an error says in fact that its disk is full.</param>
    public static StoreFault? Find(SqliteException error, string file) => error.SqliteErrorCode switch
    {
        SQLITE_FULL => Full,
        SQLITE_IOERR when IsFull(file) => Full,
        SQLITE_IOERR => Failing,
        SQLITE_CANTOPEN when IsFull(file) => Full,
        SQLITE_CANTOPEN => Unopenable,
        SQLITE_READONLY or SQLITE_PERM => Unwritable,
        SQLITE_CORRUPT or SQLITE_NOTADB => Damaged,
        SQLITE_BUSY or SQLITE_LOCKED => Held,
        _ => null,
    };

    private static bool IsFull(string file)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace < LeastSpace;
        }
        catch (IOException)
        {
            // The folder is gone.
            return false;
        }
    }
}
