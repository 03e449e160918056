using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>
/// Finds what is old enough to be forgotten, on one connection; docs/decisions/retention.md says what has to stay. Leavings go last, once no
/// joining before them is left: a joining whose leaving is gone would make somebody a member again.
/// </summary>
internal sealed class Forgettable(SqliteConnection connection) : IDisposable
{
    // ?1 < position <= ?2, at < ?3; ?4 is 1 for leavings and their retractions, 0 for everything else, NULL for all that will go in the end.
    private const string Rule = $"""
        FROM entries e LEFT JOIN entries x ON e.retracts > 0 AND x.position = e.retracts
        WHERE e.position > ?1 AND e.position <= ?2 AND e.at < ?3 AND e.emptied IS NULL
            AND (?4 IS NULL OR ((e.type = 1 AND e.kind = 8) OR IFNULL(x.kind = 8, 0)) = ?4)
            AND CASE e.type
                WHEN 1 THEN CASE e.kind
                    WHEN 7 THEN e.group_number IS NULL OR {IsRetracted} OR {IsFollowedByLeaving}
                    WHEN 8 THEN ?4 IS NULL OR e.group_number IS NULL OR {IsRetracted} OR NOT {IsPrecededByJoining}
                    WHEN 11 THEN x.emptied IS NOT NULL OR x.at < ?3
                    ELSE 1 END
                WHEN 5 THEN 1
                WHEN 6 THEN NOT EXISTS (
                    SELECT 1 FROM entries a
                    WHERE a.decision_owner = 1 AND a.decision_number = e.decision_number AND a.type = 6 AND a.subject = e.subject AND a.at >= ?3)
                WHEN 7 THEN 0
                WHEN 8 THEN 0
                ELSE EXISTS (
                    SELECT 1 FROM entries n
                    WHERE n.decision_owner = e.decision_owner AND n.decision_number = e.decision_number AND n.type = e.type AND n.position > e.position)
                END
        """;

    private const string IsRetracted = "EXISTS (SELECT 1 FROM entries r WHERE r.retracts = e.position AND r.retracts > 0)";

    private const string OfSameMembership = """
        m.type = 1 AND m.kind IN (7, 8) AND m.group_number = e.group_number AND m.learner = e.learner
        AND NOT EXISTS (SELECT 1 FROM entries r WHERE r.retracts = m.position AND r.retracts > 0)
        """;

    private const string IsFollowedByLeaving =
        $"EXISTS (SELECT 1 FROM entries m WHERE {OfSameMembership} AND m.kind = 8 AND (m.at, m.position) > (e.at, e.position))";

    private const string IsPrecededByJoining =
        $"EXISTS (SELECT 1 FROM entries m WHERE {OfSameMembership} AND m.kind = 7 AND (m.at, m.position) < (e.at, e.position))";

    private readonly Statement _find = new(connection, $"SELECT {StoredEntry.Columns} {Rule} ORDER BY e.position");
    private readonly Statement _next = new(connection, $"SELECT COUNT(*), MAX(position) FROM (SELECT e.position {Rule} ORDER BY e.position LIMIT ?5)");
    private readonly Statement _count = new(connection, $"SELECT e.type, e.kind, COUNT(*) {Rule} GROUP BY e.type, e.kind");

    /// <summary>The next part of the log in which there is something; one with a count of 0 when there is nothing.</summary>
    /// <param name="before">What happened before is old.</param>
    /// <param name="after">Where to go on.</param>
    /// <param name="leavings">Whether leavings are looked for, or everything else.</param>
    /// <param name="limit">The most there may be in the part.</param>
    public ForgettablePart FindNext(DateTimeOffset before, long after, bool leavings, int limit)
    {
        Bind(_next, new(before, after, long.MaxValue, leavings, limit)).Bind(5, limit).Step();
        var part = new ForgettablePart(before, after, _next.Int64(1), leavings, (int)_next.Int64(0));
        _next.Reset();
        return part;
    }

    /// <summary>What is to be forgotten in a part of the log, ascending.</summary>
    public List<StoredEntry> Find(ForgettablePart part) => StoredEntries.ReadAll(Bind(_find, part));

    /// <summary>All there is.</summary>
    public Forgotten Count(DateTimeOffset before)
    {
        var counted = Forgotten.Nothing;
        _count.Clear().Bind(1, 0).Bind(2, long.MaxValue).Bind(3, before.UtcTicks);
        while (_count.Step())
        {
            counted = counted.Add(Of((EntryType)_count.Int64(0), (InteractionKind)_count.Int64(1), _count.Int64(2)));
        }

        return counted;
    }

    /// <summary>So many of one type.</summary>
    public static Forgotten Of(EntryType type, InteractionKind kind, long count) => type switch
    {
        EntryType.Interaction => Forgotten.Nothing with { Interactions = ImmutableSortedDictionary<InteractionKind, long>.Empty.Add(kind, count) },
        EntryType.Shown => Forgotten.Nothing with { SuggestionSets = count },
        EntryType.Answered => Forgotten.Nothing with { SuggestionAnswers = count },
        _ => Forgotten.Nothing with { Descriptions = count },
    };

    public void Dispose()
    {
        _find.Dispose();
        _next.Dispose();
        _count.Dispose();
    }

    private static Statement Bind(Statement query, ForgettablePart part) =>
        query.Bind(1, part.After).Bind(2, part.Last).Bind(3, part.Before.UtcTicks).Bind(4, part.Leavings ? 1 : 0);
}
