using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Names the topics that hold most of a weight.</summary>
internal static class TopicShares
{
    /// <summary>Topics by weight, heaviest first; ties by id, ordinally.</summary>
    /// <param name="weights">Topic number → weight.</param>
    /// <param name="limit">The most to name.</param>
    /// <param name="tables">Knows their ids.</param>
    public static ImmutableArray<TopicId> Heaviest(Dictionary<int, double> weights, int limit, ProjectionTables tables) =>
    [
        .. weights
            .Select(pair => (Topic: new TopicId(tables.Topics.IdOf(pair.Key)!), Weight: pair.Value))
            .OrderByDescending(topic => topic.Weight)
            .ThenBy(topic => topic.Topic)
            .Take(limit)
            .Select(topic => topic.Topic),
    ];
}
