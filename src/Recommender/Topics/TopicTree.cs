namespace LearningGraph.Recommender;

/// <summary>
/// How topics lie to each other, at one log position, as the descriptions say. Topics that were merged count as the one they were merged
/// into: what names them as parent or related names that one, and what they name as related is related to it. Immutable.
/// </summary>
internal sealed class TopicTree
{
    private readonly int[] parents;
    private readonly ILookup<int, int> children;
    private readonly ILookup<int, int> related;

    private TopicTree(int[] parents, ILookup<int, int> children, ILookup<int, int> related) =>
        (this.parents, this.children, this.related) = (parents, children, related);

    /// <summary>Reads the descriptions. Topics that name each other as parent, in a cycle, have none.</summary>
    public static TopicTree Of(NodeDirectoryView<Topic> topics, TopicMerges merges)
    {
        var parents = new int[topics.Count];
        List<(int From, int To)> related = [];
        for (var topic = 0; topic < parents.Length; topic++)
        {
            var (description, meant) = (topics.Describe(topic), merges.Resolve(topic));
            var parent = meant == topic ? Find(description?.Parent) : -1;
            parents[topic] = parent == topic ? -1 : parent;
            foreach (var other in (description?.Related ?? []).Select(id => Find(id)).Where(other => other >= 0 && other != meant))
            {
                related.Add((meant, other));
                related.Add((other, meant));
            }
        }

        TopicChains.CutCycles(parents);
        return new(
            parents,
            Enumerable.Range(0, parents.Length).Where(topic => parents[topic] >= 0).ToLookup(topic => parents[topic]),
            related.Distinct().ToLookup(pair => pair.From, pair => pair.To));

        int Find(TopicId? id) => id is { } given && topics.Find(given.Value) is var number and >= 0 ? merges.Resolve(number) : -1;
    }

    /// <summary>The wider topic; -1 for none.</summary>
    public int ParentOf(int topic) => (uint)topic < (uint)parents.Length ? parents[topic] : -1;

    /// <summary>The narrower topics, ascending.</summary>
    public IEnumerable<int> ChildrenOf(int topic) => children[topic];

    /// <summary>The topics beside it, distinct, in no order.</summary>
    public IEnumerable<int> RelatedTo(int topic) => related[topic];
}
