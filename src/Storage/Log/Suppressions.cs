using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>
/// Who was erased on request, by keyed digests of the ids: see docs/decisions/erasure-in-place.md. Within the writer's open transaction; for its
/// thread alone.
/// </summary>
internal sealed class Suppressions : IDisposable
{
    private readonly byte[] _key;
    private readonly HashSet<string> _committed = [];
    private readonly Dictionary<string, bool> _pending = [];
    private readonly Statement _insert;
    private readonly Statement _lift;

    /// <summary>Loads the list; its key was drawn when the database was made.</summary>
    public Suppressions(SqliteConnection writer)
    {
        using (var key = new Statement(writer, "SELECT key FROM suppression_key"))
        {
            key.Step();
            _key = key.Bytes(0).ToArray();
        }

        using (var digests = new Statement(writer, "SELECT digest FROM suppressions WHERE digest <> zeroblob(length(digest))"))
        {
            while (digests.Step())
            {
                _committed.Add(Convert.ToHexString(digests.Bytes(0)));
            }
        }

        _insert = new(writer, "INSERT INTO suppressions (digest) VALUES (?)");
        _lift = new(writer, "UPDATE suppressions SET digest = zeroblob(length(digest)) WHERE digest = ?");
    }

    /// <summary>Whether a learner was erased on request and has not begun anew since.</summary>
    public bool Holds(LearnerId learner) => Holds(Convert.ToHexString(DigestOf(learner)));

    /// <summary>The learner is erased.</summary>
    public void Add(LearnerId learner)
    {
        var digest = DigestOf(learner);
        var name = Convert.ToHexString(digest);
        if (!Holds(name))
        {
            _insert.Bind(1, digest).Execute();
            _pending[name] = true;
        }
    }

    /// <summary>The id means somebody new.</summary>
    public void Lift(LearnerId learner)
    {
        var digest = DigestOf(learner);
        var name = Convert.ToHexString(digest);
        if (Holds(name))
        {
            _lift.Bind(1, digest).Execute();
            _pending[name] = false;
        }
    }

    /// <summary>The entry without people on the list, as far as a source names them beside whom it describes: managers and owners.</summary>
    public LogEntry LeaveOut(LogEntry entry) => entry switch
    {
        LearnerChanged { Source: not null, Learner.Manager: { } manager } changed when Holds(manager) => changed with { Learner = changed.Learner with { Manager = null } },
        GroupChanged { Source: not null } changed when changed.Group.Owners.Any(Holds) =>
            changed with { Group = changed.Group with { Owners = [.. changed.Group.Owners.Where(owner => !Holds(owner))] } },
        _ => entry,
    };

    /// <summary>The transaction is durable.</summary>
    public void Commit()
    {
        foreach (var (digest, isHeld) in _pending)
        {
            _ = isHeld ? _committed.Add(digest) : _committed.Remove(digest);
        }

        _pending.Clear();
    }

    /// <summary>The transaction failed.</summary>
    public void Rollback() => _pending.Clear();

    public void Dispose()
    {
        _insert.Dispose();
        _lift.Dispose();
    }

    private bool Holds(string digest) => _pending.TryGetValue(digest, out var isHeld) ? isHeld : _committed.Contains(digest);

    private byte[] DigestOf(LearnerId learner) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(learner.Value));
}
