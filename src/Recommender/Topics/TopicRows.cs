using System.Collections.Concurrent;

namespace LearningGraph.Recommender;

/// <summary>
/// A table by topic at one log position in which the topics that are one have one row, as if they had always had one name. A united row is made
/// once for all that read it. Safe from many threads.
/// </summary>
/// <param name="rows">The table as the log told it.</param>
/// <param name="merges">Which topics are one.</param>
internal sealed class TopicRows(RowTableView rows, Lazy<TopicMerges> merges)
{
    private readonly ConcurrentDictionary<int, int[]> united = new();

    /// <summary>The row of a topic that stands for itself: ascending, distinct; empty for a topic never seen.</summary>
    public ReadOnlySpan<int> this[int topic] => merges.Value.MergedInto(topic).IsEmpty ? rows[topic] : united.GetOrAdd(topic, Unite);

    private int[] Unite(int topic) => RowUnion.Of(rows, [topic, .. merges.Value.MergedInto(topic)]);
}
