using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>
/// Reads the log on one connection. Each method is one consistent look when the caller holds a transaction, which
/// <see cref="Read"/> begins and ends. Not thread-safe.
/// </summary>
internal sealed class LogQueries : IDisposable
{
    /// <summary>The columns that <see cref="RowReader"/> reads.</summary>
    public const string Rows = """
        SELECT e.position, e.type, e.at, e.id, e.kind, e.learner, e.other, e.learners, e.topics, e.group_number, e.subject, e.retracts,
            e.weight, e.visibility, s.id, e.detail, t.title, t.body, p.content, e.decision_number, e.decision_owner
        FROM entries e
        LEFT JOIN sources s ON s.number = e.source
        LEFT JOIN texts t ON t.position = e.position AND t.erased = 0
        LEFT JOIN profiles p ON p.position = e.position AND p.erased = 0
        """;

    private readonly SqliteConnection _connection;
    private readonly NodeIdQueries _ids;
    private readonly Statement _begin, _end, _page, _decisions, _row, _position, _lastPosition, _lastDecision, _interactionId, _nodes, _mark, _sources;

    public LogQueries(SqliteConnection connection)
    {
        _connection = connection;
        _ids = new(connection);
        Shown = new(connection, _ids);
        About = new(connection, _ids, Shown);
        Forgettable = new(connection);
        _sources = new(connection, """
            SELECT id, interactions, first_at, last_at, last_position FROM sources WHERE entries > 0 AND id > ? ORDER BY id LIMIT ?
            """);
        _begin = new(connection, "BEGIN");
        _end = new(connection, "COMMIT");
        _page = new(connection, $"{Rows} WHERE e.position > ? AND e.emptied IS NULL ORDER BY e.position LIMIT ?");
        _row = new(connection, $"{Rows} WHERE e.position = ? AND e.emptied IS NULL");
        _decisions = new(connection, $"{Rows} WHERE e.decision_owner = ? AND e.decision_number = ? AND e.position > ? ORDER BY e.position");
        _position = new(connection, "SELECT position FROM entries WHERE id = ? AND type = ? AND emptied IS NOT 1");
        _lastPosition = new(connection, "SELECT MAX(position) FROM entries");
        _lastDecision = new(connection, "SELECT MAX(position) FROM entries WHERE decision_owner = ? AND decision_number = ?");
        _interactionId = new(connection, $"SELECT id FROM entries WHERE position = ? AND type = {(int)EntryType.Interaction}");
        _nodes = new(connection, $"""
            {Rows} WHERE e.position IN (
                SELECT MAX(position) FROM entries
                WHERE type IN (2, 3, 4) AND decision_owner IS NOT NULL AND position <= ?1 AND emptied IS NULL
                GROUP BY decision_owner, decision_number
                UNION ALL
                SELECT position FROM entries
                WHERE decision_owner = {(int)NodeKind.Learner} AND position <= ?1 AND emptied IS NULL AND type = {(int)EntryType.Answered})
            ORDER BY e.position
            """);
        _mark = new(connection, """
            SELECT hex(log.id) || ' ' || position || ' ' || type || ' ' || at || ' ' || ifnull(entries.id, '') FROM entries, log WHERE position = ?
            """);
    }

    /// <summary>What suggestion sets showed.</summary>
    public ShownQueries Shown { get; }

    /// <summary>Finds what is old.</summary>
    public Forgettable Forgettable { get; }

    /// <summary>What is held about one learner.</summary>
    public AboutQueries About { get; }

    /// <summary>Runs several queries on one state of the log. Whatever throws may leave it half read: then the connection is good for nothing but to be closed.</summary>
    public T Read<T>(Func<LogQueries, T> read)
    {
        _begin.Execute();
        var found = read(this);
        _end.Execute();
        return found;
    }

    public LogPage ReadPage(long after, int limit)
    {
        var rows = ReadRows(_page.Bind(1, after).Bind(2, limit));
        var last = rows.IsEmpty ? after : rows[^1].Position;
        return new(after, last, rows, rows.IsEmpty ? [] : _ids.FirstNamed(after, last));
    }

    public LogNodes ReadNodes(long position) => new(_ids.FirstNamed(0, position), ReadRows(_nodes.Bind(1, position)));

    /// <summary>Null when the log does not hold the position.</summary>
    public LogMark? FindMark(long position)
    {
        if (!_mark.Bind(1, position).Step())
        {
            return null;
        }

        var fingerprint = SHA256.HashData(_mark.Bytes(0));
        _mark.Reset();
        return new(position, Convert.ToHexStringLower(fingerprint));
    }

    public ImmutableArray<LogRow> ReadDecisions(NodeKind owner, int number, long after) =>
        ReadRows(_decisions.Bind(1, (long)owner).Bind(2, number).Bind(3, after));

    /// <summary>0 when the log is empty.</summary>
    public long LastPosition() => _lastPosition.Scalar() ?? 0;

    /// <summary>0 when nothing was decided.</summary>
    public long LastDecision(NodeKind owner, int number) => _lastDecision.Bind(1, (long)owner).Bind(2, number).Scalar() ?? 0;

    /// <summary>Where an id is taken, also by something that was forgotten; null when it may be sent.</summary>
    public long? FindPosition(EntryType type, string id) => _position.Bind(1, id).Bind(2, (long)type).Scalar();

    /// <exception cref="KeyNotFoundException">The position holds no interaction.</exception>
    public InteractionId GetInteractionId(long position)
    {
        if (!_interactionId.Bind(1, position).Step())
        {
            throw new KeyNotFoundException($"Position {position} holds no interaction.");
        }

        var id = new InteractionId(_interactionId.Text(0)!);
        _interactionId.Reset();
        return id;
    }

    /// <summary>Sources of which something is left, by id, after one; null begins with the first.</summary>
    public ImmutableArray<SourceSummary> FindSources(SourceId? after, int limit)
    {
        var sources = ImmutableArray.CreateBuilder<SourceSummary>();
        _sources.Bind(1, after?.Value ?? "").Bind(2, limit);
        while (_sources.Step())
        {
            sources.Add(new(new(_sources.Text(0)!), _sources.Int64(1), Time(_sources, 2), Time(_sources, 3), _sources.Int64(4)));
        }

        return sources.DrainToImmutable();
    }

    public Interaction? FindInteraction(InteractionId id) =>
        FindPosition(EntryType.Interaction, id.Value) is { } position ? ReadInteraction(position) : null;

    /// <summary>The interaction at the position of one; null when it was undone or forgotten.</summary>
    public Interaction? ReadInteraction(long position) => FindRow(position) is InteractionRow row ? _ids.Read(row) : null;

    public SuggestionsShown? FindShown(SuggestionSetId set) =>
        FindPosition(EntryType.Shown, set.Value) is { } position ? Shown.Read(position) : null;

    /// <summary>The row at a position; null when there is none or it was undone or forgotten.</summary>
    public LogRow? FindRow(long position) => ReadRows(_row.Bind(1, position)) is [var row] ? row : null;

    public void Dispose()
    {
        foreach (var statement in (Statement[])[
            _begin, _end, _page, _decisions, _row, _position, _lastPosition, _lastDecision, _interactionId, _nodes, _mark, _sources])
        {
            statement.Dispose();
        }

        About.Dispose();
        Shown.Dispose();
        Forgettable.Dispose();
        _ids.Dispose();
        _connection.Dispose();
    }

    private static DateTimeOffset? Time(Statement row, int column) => row.IsNull(column) ? null : new DateTimeOffset(row.Int64(column), TimeSpan.Zero);

    private static ImmutableArray<LogRow> ReadRows(Statement query)
    {
        var rows = ImmutableArray.CreateBuilder<LogRow>();
        try
        {
            while (query.Step())
            {
                rows.Add(RowReader.Read(query));
            }
        }
        finally
        {
            query.Reset();
        }

        return rows.DrainToImmutable();
    }
}
