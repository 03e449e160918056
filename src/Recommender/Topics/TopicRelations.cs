using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Says what lies around a topic, and what must not.</summary>
public static class TopicRelations
{
    private const int ShownOfCycle = 10;

    /// <summary>The parent of a topic, what is related to it, its children, and what was merged into it.</summary>
    /// <param name="topic">One that was merged is answered for by the one it was merged into.</param>
    /// <param name="projections">What is known.</param>
    /// <returns>Ordered by relation, then by id; null when nobody ever named the topic.</returns>
    public static ImmutableArray<RelatedTopic>? Find(TopicId topic, Projections projections)
    {
        var (tables, merges, tree) = (projections.Tables, projections.Tables.Merges.Value, projections.Tables.TopicTree.Value);
        var number = merges.Resolve(tables.Topics.Find(topic.Value));
        if (number < 0)
        {
            return null;
        }

        int[] parents = tree.ParentOf(number) is var parent and >= 0 ? [parent] : [];
        return
        [
            .. Describe(parents, TopicRelation.Parent),
            .. Describe(tree.RelatedTo(number), TopicRelation.Related),
            .. Describe(tree.ChildrenOf(number), TopicRelation.Child),
            .. Describe(merges.MergedInto(number).ToArray(), TopicRelation.Merged),
        ];

        IEnumerable<RelatedTopic> Describe(IEnumerable<int> others, TopicRelation relation) =>
            from other in others
            let id = tables.Topics.IdOf(other)!
            orderby new TopicId(id)
            select new RelatedTopic(new(id), tables.Topics.Describe(other)?.Name, relation);
    }

    /// <summary>Tells whether a description would close a cycle of merges or of parents.</summary>
    /// <param name="proposed">What is to become the topic's description.</param>
    /// <param name="projections">What is known.</param>
    /// <returns>A sentence that names the cycle; null when there would be none through this topic.</returns>
    public static string? FindCycle(Topic proposed, Projections projections)
    {
        var topics = projections.Tables.Topics;
        return FindCycle("mergedInto", proposed.Id, proposed.MergedInto, topic => topics.Describe(topics.Find(topic.Value))?.MergedInto)
            ?? FindCycle("parent", proposed.Id, proposed.Parent, topic => topics.Describe(topics.Find(topic.Value))?.Parent);
    }

    private static string? FindCycle(string field, TopicId id, TopicId? first, Func<TopicId, TopicId?> next)
    {
        // In order, and a set to leave cycles that others have closed.
        OrderedDictionary<TopicId, int> path = [];
        for (var topic = first; topic is { } step; topic = next(step))
        {
            if (step == id)
            {
                return $"{field} '{first}' would close a cycle: {Join([id, .. path.Keys, id])}.";
            }

            if (!path.TryAdd(step, path.Count))
            {
                break;
            }
        }

        return null;
    }

    private static string Join(TopicId[] path)
    {
        var shown = path.Length <= ShownOfCycle ? path.Select(topic => $"'{topic}'") : [.. path[..(ShownOfCycle - 1)].Select(topic => $"'{topic}'"), "…", $"'{path[^1]}'"];
        return string.Join(" → ", shown);
    }
}
