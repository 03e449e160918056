namespace LearningGraph.Recommender;

/// <summary>Reads which learners name which topics as their strength in their present profile.</summary>
internal static class Strengths
{
    /// <summary>Learners who name a topic, ascending.</summary>
    public static ReadOnlySpan<int> FindLearners(RankingQuery query, string topic) => query.Tables.ReadNamed(query.Tables.StrengthsOn, topic);

    /// <summary>The topics asked about that a learner names.</summary>
    public static IEnumerable<string> FindTopics(RankingQuery query, int learner) =>
        query.TopicIds.Where(topic => FindLearners(query, topic).BinarySearch(learner) >= 0);
}
