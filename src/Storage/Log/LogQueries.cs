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
            e.weight, e.visibility, s.id, e.detail, t.title, t.body, p.content, e.decision_number
        FROM entries e
        LEFT JOIN sources s ON s.number = e.source
        LEFT JOIN texts t ON t.position = e.position AND t.erased = 0
        LEFT JOIN profiles p ON p.position = e.position AND p.erased = 0
        """;

    private readonly SqliteConnection _connection;
    private readonly NodeIdQueries _ids;
    private readonly Statement _begin, _end, _page, _decisions, _row, _position, _kind, _lastPosition, _lastDecision, _interactionId, _nodes, _mark;

    public LogQueries(SqliteConnection connection)
    {
        _connection = connection;
        _ids = new(connection);
        Shown = new(connection, _ids);
        _begin = new(connection, "BEGIN");
        _end = new(connection, "COMMIT");
        _page = new(connection, $"{Rows} WHERE e.position > ? ORDER BY e.position LIMIT ?");
        _row = new(connection, $"{Rows} WHERE e.position = ?");
        _decisions = new(connection, $"{Rows} WHERE e.decision_owner = ? AND e.decision_number = ? AND e.position > ? ORDER BY e.position");
        _position = new(connection, "SELECT position FROM entries WHERE id = ? AND type = ?");
        _kind = new(connection, "SELECT kind FROM entries WHERE position = ?");
        _lastPosition = new(connection, "SELECT MAX(position) FROM entries");
        _lastDecision = new(connection, "SELECT MAX(position) FROM entries WHERE decision_owner = ? AND decision_number = ?");
        _interactionId = new(connection, $"SELECT id FROM entries WHERE position = ? AND type = {(int)EntryType.Interaction}");
        _nodes = new(connection, $"""
            {Rows} WHERE e.position IN (
                SELECT MAX(position) FROM entries
                WHERE type IN (2, 3, 4) AND decision_owner IS NOT NULL AND position <= ?1
                GROUP BY decision_owner, decision_number
                UNION ALL
                SELECT position FROM entries
                WHERE decision_owner = {(int)NodeKind.Learner} AND position <= ?1 AND type = {(int)EntryType.Answered})
            ORDER BY e.position
            """);
        _mark = new(connection, """
            SELECT hex(log.id) || ' ' || position || ' ' || type || ' ' || at || ' ' || ifnull(entries.id, '') FROM entries, log WHERE position = ?
            """);
    }

    /// <summary>What suggestion sets showed.</summary>
    public ShownQueries Shown { get; }

    /// <summary>Runs several queries on one state of the log.</summary>
    public T Read<T>(Func<LogQueries, T> read)
    {
        _begin.Execute();
        try
        {
            return read(this);
        }
        finally
        {
            _end.Execute();
        }
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

    public long? FindPosition(EntryType type, string id) => _position.Bind(1, id).Bind(2, (long)type).Scalar();

    /// <summary>Whether an interaction takes back another one.</summary>
    public bool IsRetraction(long position) => _kind.Bind(1, position).Scalar() == (long)InteractionKind.Retracted;

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

    public Interaction? FindInteraction(InteractionId id)
    {
        if (FindPosition(EntryType.Interaction, id.Value) is not { } position)
        {
            return null;
        }

        var row = (InteractionRow)ReadRow(position);
        return new()
        {
            Id = row.Id,
            Kind = row.Kind,
            At = row.At,
            Actor = _ids.Learner(row.Actor),
            With = [.. row.With.Select(_ids.Learner)],
            Topics = [.. row.Topics.Select(_ids.Topic)],
            Group = row.Group < 0 ? null : _ids.Group(row.Group),
            Subject = row.Subject,
            Weight = row.Weight,
            Title = row.Title,
            Text = row.Text,
            Visibility = row.Visibility,
            Source = row.Source,
        };
    }

    public SuggestionsShown? FindShown(SuggestionSetId set) =>
        FindPosition(EntryType.Shown, set.Value) is { } position ? Shown.Read(position) : null;

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_begin, _end, _page, _decisions, _row, _position, _kind, _lastPosition, _lastDecision, _interactionId, _nodes, _mark])
        {
            statement.Dispose();
        }

        Shown.Dispose();
        _ids.Dispose();
        _connection.Dispose();
    }

    private LogRow ReadRow(long position) => ReadRows(_row.Bind(1, position))[0];

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
