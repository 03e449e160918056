using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>
/// The numbers of one kind: a table in the database and its mirror in memory. <see cref="Require"/> and <see cref="Erase"/> belong to
/// the writer's open transaction; the mirror, which any thread may ask, changes only by <see cref="Commit"/>.
/// </summary>
internal sealed class NumberTable : IDisposable
{
    private readonly ConcurrentDictionary<string, NumberedNode> _committed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberedNode?> _pending = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, NumberedNode>> _assigned = [];
    private readonly Statement _insert;
    private readonly Statement? _erase;
    private int _committedCount;
    private int _count;

    private NumberTable(SqliteConnection connection, string table, bool erasable)
    {
        var erased = erasable ? "erased" : "0";
        using (var rows = new Statement(connection, $"SELECT number, first_position, id, {erased} FROM {table} ORDER BY number"))
        {
            for (; rows.Step(); _count++)
            {
                if (rows.Int64(3) == 0)
                {
                    _committed[rows.Text(2)!] = new(rows.Number(0), rows.Int64(1));
                }
            }
        }

        _committedCount = _count;
        _insert = new Statement(connection, $"INSERT INTO {table} (number, first_position, id{(erasable ? ", erased" : "")}) VALUES (?, ?, ?{(erasable ? ", 0" : "")})");
        _erase = erasable
            ? new Statement(connection, $"UPDATE {table} SET erased = 1, id = CAST(zeroblob(octet_length(id)) AS TEXT) WHERE number = ?")
            : null;
    }

    /// <summary>Loads a table on the writer's connection.</summary>
    public static NumberTable Load(SqliteConnection connection, string table) => new(connection, table, erasable: false);

    /// <summary>Loads the table of learners, whose rows stay when their ids are erased.</summary>
    public static NumberTable LoadErasable(SqliteConnection connection, string table) => new(connection, table, erasable: true);

    /// <summary>What the open transaction assigned and did not erase again, by ascending number.</summary>
    public IEnumerable<KeyValuePair<string, NumberedNode>> Assigned =>
        _assigned.Where(assigned => Find(assigned.Key) is { } node && node.Number == assigned.Value.Number);

    /// <summary>What has been committed about an id. For any thread.</summary>
    public NumberedNode? FindCommitted(string id) => _committed.TryGetValue(id, out var node) ? node : null;

    /// <summary>What the writer's transaction knows about an id. For the writer only, like everything below.</summary>
    public NumberedNode? Find(string id) => _pending.TryGetValue(id, out var node) ? node : FindCommitted(id);

    /// <summary>The number of an id, assigned when it is new.</summary>
    /// <param name="id">The organisation's id.</param>
    /// <param name="position">The entry that names it.</param>
    public int Require(string id, long position)
    {
        if (Find(id) is { } known)
        {
            return known.Number;
        }

        var node = new NumberedNode(_count, position);
        _insert.Bind(1, node.Number).Bind(2, position).Bind(3, id).Execute();
        _pending[id] = node;
        _assigned.Add(new(id, node));
        return _count++;
    }

    /// <summary>Forgets an id; its number stays taken.</summary>
    public void Erase(string id)
    {
        _erase!.Bind(1, Find(id)!.Value.Number).Execute();
        _pending[id] = null;
    }

    /// <summary>The transaction is durable: shows its changes to all.</summary>
    public void Commit()
    {
        foreach (var (id, node) in _pending)
        {
            if (node is { } assigned)
            {
                _committed[id] = assigned;
            }
            else
            {
                _committed.TryRemove(id, out _);
            }
        }

        _committedCount = _count;
        Clear();
    }

    /// <summary>The transaction failed: forgets its changes.</summary>
    public void Rollback()
    {
        _count = _committedCount;
        Clear();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _erase?.Dispose();
    }

    private void Clear()
    {
        _pending.Clear();
        _assigned.Clear();
    }
}
