namespace LearningGraph.Recommender;

/// <summary>Reads which learners name which topics as their strength.</summary>
internal static class Strengths
{
    /// <summary>Learners whose present profile names a topic asked about, ascending.</summary>
    public static IEnumerable<int> FindLearners(RankingQuery query) =>
        query.TopicIds
            .SelectMany(topic => query.Tables.StrengthsOn[query.Tables.NamedTopics.Find(topic)].ToArray())
            .Distinct()
            .Where(learner => FindTopics(query, learner).Any())
            .Order();

    /// <summary>The topics asked about that a learner's present profile names.</summary>
    public static IEnumerable<string> FindTopics(RankingQuery query, int learner) =>
        query.Tables.Learners.Describe(learner)?.Topics.Select(topic => topic.Value).Where(topic => query.TopicIds.Contains(topic)) ?? [];
}
