namespace LearningGraph.Recommender;

/// <summary>Tells what the asker may read, by present membership: who has left a group reads nothing of it, also when asking about the past.</summary>
internal static class ReadingRights
{
    /// <summary>Whether the asker may read an answer: the answer itself, and the question it tells about.</summary>
    public static bool CanRead(RankingQuery query, in Answer answer)
    {
        var isParticipant = Is(query, answer.Learner) || Is(query, query.Graph.AskerOf(answer)) || Array.IndexOf(answer.OtherAskers, query.Asker) >= 0;
        if (!CanRead(query, answer.Visibility, answer.Group, isParticipant))
        {
            return false;
        }

        if (answer.Question < 0)
        {
            return true;
        }

        ref readonly var question = ref query.Graph.Questions[answer.Question];
        return CanRead(query, question.Visibility, question.Group, isParticipant || Is(query, question.Asker));
    }

    /// <summary>Whether the asker may read an acceptance or thanks.</summary>
    public static bool CanRead(RankingQuery query, in Appreciation appreciation) =>
        CanRead(query, appreciation.Visibility, appreciation.Group, Is(query, appreciation.Helper) || Is(query, appreciation.By));

    /// <summary>Whether the asker may read that a course was completed.</summary>
    public static bool CanRead(RankingQuery query, in Completion completion) =>
        CanRead(query, completion.Visibility, completion.Group, Is(query, completion.Learner));

    /// <summary>Whether the asker may read that somebody joined or left.</summary>
    public static bool CanRead(RankingQuery query, in MembershipChange change) =>
        CanRead(query, change.Visibility, change.Group, Is(query, change.Learner));

    private static bool CanRead(RankingQuery query, Visibility visibility, int group, bool isParticipant) => visibility switch
    {
        Visibility.Open => true,
        Visibility.Members => isParticipant || (query.Asker >= 0 && Memberships.IsMemberNow(query.Tables, query.Asker, group)),
        _ => isParticipant,
    };

    private static bool Is(RankingQuery query, int learner) => query.Asker >= 0 && query.Asker == learner;
}
