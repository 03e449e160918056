using System.Collections.Concurrent;

namespace LearningGraph.Recommender;

/// <summary>Ids, numbers and descriptions of one kind of node; one writer.</summary>
internal sealed class NodeDirectory<TDescription>
    where TDescription : class
{
    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Column<string?> ids = new();
    private readonly Column<TDescription?> descriptions = new();

    public void Assign(int number, string id)
    {
        ids.EnsureIndex(number, null);
        ids.Set(number, id);
        numbers[id] = number;
    }

    /// <summary>The description of a number; null when none was given.</summary>
    public TDescription? Describe(int number) => number < descriptions.Count ? descriptions[number] : null;

    public void Describe(int number, TDescription? description)
    {
        descriptions.EnsureIndex(number, null);
        descriptions.Set(number, description);
    }

    /// <summary>Forgets id and description; the number stays unused.</summary>
    public void Erase(int number)
    {
        if (number < ids.Count && ids[number] is { } id)
        {
            // The id may mean somebody new already: a page assigns its numbers before its rows.
            numbers.TryRemove(KeyValuePair.Create(id, number));
            ids.Set(number, null);
        }

        Describe(number, null);
    }

    /// <summary>The number of an id; -1 when it has none.</summary>
    public int Find(string id) => numbers.TryGetValue(id, out var number) ? number : -1;

    /// <summary>The id of a number; null when erased or unknown.</summary>
    public string? IdOf(int number) => number < ids.Count ? ids[number] : null;

    public NodeDirectoryView<TDescription> Publish() => new(numbers, ids.Publish(), descriptions.Publish());
}

/// <summary>The directory as it was when published; what was erased since is no longer found by id.</summary>
internal readonly struct NodeDirectoryView<TDescription>(
    ConcurrentDictionary<string, int> numbers, ColumnView<string?> ids, ColumnView<TDescription?> descriptions)
    where TDescription : class
{
    /// <summary>Numbers are below this.</summary>
    public int Count => ids.Count;

    /// <summary>The number of an id; -1 when it has none yet.</summary>
    public int Find(string id) => numbers.TryGetValue(id, out var number) && number < ids.Count ? number : -1;

    /// <summary>The id of a number; null when erased or unknown.</summary>
    public string? IdOf(int number) => (uint)number < (uint)ids.Count ? ids[number] : null;

    /// <summary>The description of a number; null when none was given.</summary>
    public TDescription? Describe(int number) => (uint)number < (uint)descriptions.Count ? descriptions[number] : null;
}
