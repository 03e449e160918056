using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>Finds entries that are to be undone or forgotten, or stand in the way of it, on one connection.</summary>
internal sealed class StoredEntries(SqliteConnection connection) : IDisposable
{
    private readonly Statement _at = new(connection, $"SELECT {StoredEntry.Columns} FROM entries e WHERE e.position = ? AND e.emptied IS NULL");
    private readonly Statement _ofSource = new(connection, $"SELECT {StoredEntry.Columns} FROM entries e WHERE e.source = ? ORDER BY e.position LIMIT ?");

    private readonly Statement _answers = new(connection, $"""
        SELECT {StoredEntry.Columns} FROM entries e
        WHERE e.decision_owner = {(int)NodeKind.Learner} AND e.decision_number = ? AND e.type = {(int)EntryType.Answered} AND e.subject = ?
        ORDER BY e.position
        """);

    /// <summary>The entry at a position; null when it was undone or forgotten.</summary>
    public StoredEntry? Find(long position) => ReadAll(_at.Bind(1, position)) is [var entry] ? entry : null;

    /// <summary>What a source sent and was not undone yet, ascending.</summary>
    /// <param name="source">The number of the source.</param>
    /// <param name="limit">The most to return.</param>
    public List<StoredEntry> OfSource(int source, int limit) => ReadAll(_ofSource.Bind(1, source).Bind(2, limit));

    /// <summary>Everything that was answered about one suggestion of a learner, ascending.</summary>
    public List<StoredEntry> Answers(int learner, string set) => ReadAll(_answers.Bind(1, learner).Bind(2, set));

    /// <summary>Reads to the end before anything is changed: a change under an open query may show it rows twice.</summary>
    public static List<StoredEntry> ReadAll(Statement query)
    {
        List<StoredEntry> entries = [];
        while (query.Step())
        {
            entries.Add(StoredEntry.Read(query));
        }

        return entries;
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_at, _ofSource, _answers])
        {
            statement.Dispose();
        }
    }
}
