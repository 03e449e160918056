namespace LearningGraph.Recommender;

/// <summary>Tells what the asker may read.</summary>
internal static class ReadingRights
{
    /// <summary>Whether the asker may read an answer.</summary>
    public static bool CanRead(RankingQuery query, in Answer answer) => answer.Visibility switch
    {
        Visibility.Open => true,
        Visibility.Members => query.Asker >= 0 && answer.Group >= 0 && Memberships.IsMember(query, query.Asker, answer.Group),
        _ => query.Asker >= 0 && (query.Asker == answer.Learner || query.Asker == query.Graph.AskerOf(answer) || answer.OtherAskers.Contains(query.Asker)),
    };
}
