using System.Runtime.InteropServices;

namespace LearningGraph.Recommender;

/// <summary>
/// Which topic stands for which, at one log position: what was merged into another counts as that one, in the past too. Derived from the
/// descriptions and used when rows are read (<see cref="TopicRows"/>), so that a merge changes no row and its end brings all back. Immutable.
/// </summary>
internal sealed class TopicMerges
{
    private readonly int[] canonical;
    private readonly Dictionary<int, int[]> merged;

    private TopicMerges(int[] canonical, Dictionary<int, int[]> merged) => (this.canonical, this.merged) = (canonical, merged);

    /// <summary>Whether every topic stands for itself only.</summary>
    public bool IsEmpty => merged.Count == 0;

    /// <summary>Follows the descriptions; chains are followed to their end, and the topics of a cycle each stand for themselves.</summary>
    public static TopicMerges Of(NodeDirectoryView<Topic> topics)
    {
        var into = new int[topics.Count];
        for (var topic = 0; topic < into.Length; topic++)
        {
            into[topic] = topics.Describe(topic)?.MergedInto is { } target ? topics.Find(target.Value) : -1;
        }

        TopicChains.CutCycles(into);
        Dictionary<int, List<int>> merged = [];
        for (var topic = 0; topic < into.Length; topic++)
        {
            if (into[topic] >= 0)
            {
                TopicChains.Shorten(into, topic);
                (CollectionsMarshal.GetValueRefOrAddDefault(merged, into[topic], out _) ??= []).Add(topic);
            }
        }

        return new(into, merged.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()));
    }

    /// <summary>The topic that stands for one; itself when it was not merged.</summary>
    public int Resolve(int topic) => (uint)topic < (uint)canonical.Length && canonical[topic] >= 0 ? canonical[topic] : topic;

    /// <summary>The topics that stand for some, distinct, in order of first appearance; the same array when nothing changes.</summary>
    public int[] Resolve(int[] topics)
    {
        foreach (var topic in IsEmpty ? [] : topics)
        {
            if (Resolve(topic) != topic)
            {
                return [.. topics.Select(Resolve).Distinct()];
            }
        }

        return topics;
    }

    /// <summary>The topics that were merged into one, ascending, without itself.</summary>
    public ReadOnlySpan<int> MergedInto(int topic) => merged.GetValueOrDefault(topic);
}
