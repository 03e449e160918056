using System.Collections.Concurrent;

namespace LearningGraph.Crash.Tests;

/// <summary>What nodes have acknowledged to whom, over all rounds. Safe for use from many threads.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<string, Fate> _interactions = new();
    private readonly ConcurrentDictionary<string, (int Acknowledged, int Sent)> _profiles = new();
    private readonly ConcurrentDictionary<(string Set, string Learner), bool> _accepted = new();
    private readonly ConcurrentDictionary<string, bool> _erased = new();

    private enum Fate
    {
        Stored,
        Doubtful,
        Undone,
    }

    /// <summary>Interactions that must be there, each once.</summary>
    public IReadOnlyList<string> Stored => WithFate(Fate.Stored);

    /// <summary>Interactions that must not be there.</summary>
    public IReadOnlyList<string> Undone => WithFate(Fate.Undone);

    /// <summary>The versions of profiles: the last that was acknowledged, and the last that was sent.</summary>
    public IReadOnlyDictionary<string, (int Acknowledged, int Sent)> Profiles => _profiles;

    /// <summary>Suggestions whose acceptance must stand.</summary>
    public ICollection<(string Set, string Learner)> Accepted => _accepted.Keys;

    /// <summary>People who must be unknown.</summary>
    public ICollection<string> Erased => _erased.Keys;

    /// <summary>Interactions were acknowledged.</summary>
    public void Store(IEnumerable<string> interactions) => Set(interactions, Fate.Stored);

    /// <summary>Interactions are about to be undone: until that is finished, each may be there or not.</summary>
    public void Doubt(IEnumerable<string> interactions) => Set(interactions, Fate.Doubtful);

    /// <summary>Interactions are undone.</summary>
    public void Undo(IEnumerable<string> interactions) => Set(interactions, Fate.Undone);

    /// <summary>The next version of a profile, which is about to be sent. Only one caller sends a profile at a time.</summary>
    public int Send(string learner) => _profiles.AddOrUpdate(learner, (0, 1), (_, before) => (before.Acknowledged, before.Sent + 1)).Sent;

    /// <summary>The version that was sent last is acknowledged.</summary>
    public void StoreProfile(string learner) => _profiles[learner] = (_profiles[learner].Sent, _profiles[learner].Sent);

    /// <summary>An acceptance was acknowledged.</summary>
    public void Accept(string set, string learner) => _accepted[(set, learner)] = true;

    /// <summary>An erasure was acknowledged.</summary>
    public void Erase(string learner) => _erased[learner] = true;

    private void Set(IEnumerable<string> interactions, Fate fate)
    {
        foreach (var interaction in interactions)
        {
            _interactions[interaction] = fate;
        }
    }

    private string[] WithFate(Fate fate) => [.. _interactions.Where(one => one.Value == fate).Select(one => one.Key)];
}
