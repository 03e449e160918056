using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>All that can be told on one level, prepared for every filter. Immutable; read from any thread.</summary>
/// <param name="atoms">In any order; those that name no source or target are left out.</param>
/// <param name="nodes">Between which they lie.</param>
internal sealed class FlowTable(IEnumerable<FlowAtom> atoms, FlowNodes nodes)
{
    private const int WeightDigits = 6;
    private const int TopicLimit = 5;

    private readonly FlowAtom[] atoms =
    [
        .. atoms.Where(atom => atom is { Source: >= 0, Target: >= 0 }).OrderBy(atom => atom.Source).ThenBy(atom => atom.Target),
    ];

    /// <summary>Sums the atoms that pass.</summary>
    /// <param name="selection">Which to take.</param>
    /// <param name="withSpells">Whether to tell when edges lived.</param>
    /// <param name="tables">Knows the ids of topics.</param>
    /// <returns>The nodes that have an edge, by key; the edges, heaviest first, ties by source, then target.</returns>
    public (ImmutableArray<FlowNode> Nodes, ImmutableArray<FlowEdge> Edges) Read(FlowSelection selection, bool withSpells, ProjectionTables tables)
    {
        List<FlowEdge> edges = [];
        SortedDictionary<string, FlowNode> met = new(StringComparer.Ordinal);
        for (int begin = 0, end; begin < atoms.Length; begin = end)
        {
            var (source, target) = (atoms[begin].Source, atoms[begin].Target);
            end = begin + 1;
            while (end < atoms.Length && atoms[end].Source == source && atoms[end].Target == target)
            {
                end++;
            }

            if (Sum(atoms.AsSpan(begin..end), selection, withSpells, tables) is { } attributes)
            {
                edges.Add(new(Meet(source), Meet(target), attributes));
            }
        }

        edges.Sort(static (left, right) =>
            right.Attributes.Weight.CompareTo(left.Attributes.Weight) is var byWeight and not 0 ? byWeight
            : string.CompareOrdinal(left.Source, right.Source) is var bySource and not 0 ? bySource
            : string.CompareOrdinal(left.Target, right.Target));
        return ([.. met.Values], [.. edges]);

        string Meet(int node)
        {
            var described = nodes.Describe(node);
            met.TryAdd(described.Key, described);
            return described.Key;
        }
    }

    private static FlowEdgeAttributes? Sum(ReadOnlySpan<FlowAtom> edge, FlowSelection selection, bool withSpells, ProjectionTables tables)
    {
        var (total, since) = (0.0, int.MinValue);
        Dictionary<int, double> topics = [];
        List<Period> spells = [];
        foreach (ref readonly var atom in edge)
        {
            if (!selection.Holds(atom))
            {
                continue;
            }

            total += atom.Weight;
            since = Math.Max(since, atom.EnoughSince);
            if (atom.Topic >= 0)
            {
                topics[atom.Topic] = topics.GetValueOrDefault(atom.Topic) + atom.Weight;
            }

            if (withSpells && atom.First != int.MinValue)
            {
                spells.Add(new(new(atom.First), new(atom.Last)));
            }
        }

        return since == int.MinValue
            ? null
            : new(Math.Round(total, WeightDigits), TopicShares.Heaviest(topics, TopicLimit, tables), new Month(since).Start, Spells.Join(spells));
    }
}
