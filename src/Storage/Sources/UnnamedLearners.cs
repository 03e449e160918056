using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>
/// Erases those whom nothing names any more after a source was undone: first named by an entry that was undone, and by no row that stands. A suggestion
/// that was shown names nobody, as it makes nobody known. The log is looked through part by part, and what was found is kept in memory: whoever goes on
/// after a kill begins again, which changes nothing. For the writer's thread alone.
/// </summary>
internal sealed class UnnamedLearners(SqliteConnection connection, LearnerEraser eraser) : IDisposable
{
    private const long LookedAtAtOnce = 20_000;
    private const int ErasedAtOnce = 5_000;

    private readonly Dictionary<int, Search> _searches = [];

    private readonly Statement _candidates = new(connection, $"""
        SELECT l.number, l.id FROM learners l JOIN entries e ON e.position = l.first_position
        WHERE l.erased = 0 AND e.emptied IN ({(int)Emptied.Undone}, {(int)Emptied.UndoneForGood}) ORDER BY l.number
        """);

    private readonly Statement _named = new(connection, $"""
        SELECT e.learner, e.other, e.learners FROM entries e
        WHERE e.position > ? AND e.position <= ? AND e.emptied IS NULL AND CASE e.type
            WHEN {(int)EntryType.Interaction} THEN 1
            WHEN {(int)EntryType.Answered} THEN 1
            WHEN {(int)EntryType.Group} THEN e.detail IS NOT NULL
            WHEN {(int)EntryType.Learner} THEN EXISTS (SELECT 1 FROM profiles p WHERE p.position = e.position AND p.erased = 0)
            ELSE 0 END
        """);

    /// <summary>Does the next part of the work for a source of which no entry is left.</summary>
    /// <param name="source">The number of the source.</param>
    /// <param name="at">The clock.</param>
    /// <param name="rows">Gets the rows that tell folds.</param>
    /// <returns>How much is left to look at and to erase; 0 when all is done.</returns>
    public long Erase(int source, DateTimeOffset at, PendingRows rows)
    {
        if (!_searches.TryGetValue(source, out var search))
        {
            _searches[source] = search = new(FindCandidates());
        }

        // Up to the very end: whoever was named meanwhile stays.
        var end = rows.PendingPosition;
        if (search.Unnamed.Count > 0)
        {
            var last = Math.Min(end, search.LookedAt + LookedAtAtOnce);
            StrikeNamed(search, last);
            if (last < end && search.Unnamed.Count > 0)
            {
                return end - last + search.Unnamed.Count;
            }
        }

        foreach (var (learner, id) in search.Unnamed.Take(ErasedAtOnce).ToArray())
        {
            rows.Add(eraser.Erase(id, rows.NextPosition, at));
            search.Unnamed.Remove(learner);
        }

        if (search.Unnamed.Count == 0)
        {
            _searches.Remove(source);
        }

        return search.Unnamed.Count;
    }

    /// <summary>More of a source was undone: who is named has to be found anew.</summary>
    public void Restart(int source) => _searches.Remove(source);

    /// <summary>The transaction failed, and with it what was seen in it.</summary>
    public void Rollback() => _searches.Clear();

    public void Dispose()
    {
        _candidates.Dispose();
        _named.Dispose();
    }

    private SortedDictionary<int, string> FindCandidates()
    {
        SortedDictionary<int, string> candidates = [];
        while (_candidates.Step())
        {
            candidates.Add(_candidates.Number(0), _candidates.Text(1)!);
        }

        return candidates;
    }

    private void StrikeNamed(Search search, long last)
    {
        _named.Bind(1, search.LookedAt).Bind(2, last);
        while (_named.Step())
        {
            search.Unnamed.Remove(_named.Number(0));
            search.Unnamed.Remove(_named.Number(1));
            foreach (var other in NumberList.Decode(_named.Bytes(2)))
            {
                search.Unnamed.Remove(other);
            }
        }

        search.LookedAt = last;
    }

    private sealed class Search(SortedDictionary<int, string> candidates)
    {
        /// <summary>By number: whom nothing was found to name yet.</summary>
        public SortedDictionary<int, string> Unnamed { get; } = candidates;

        /// <summary>The last position that was looked at.</summary>
        public long LookedAt { get; set; }
    }
}
