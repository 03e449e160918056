namespace LearningGraph.Recommender;

/// <summary>Finds the questions whose asker accepted a learner's answer.</summary>
internal static class AcceptedAnswers
{
    /// <summary>Indexes of the questions, as far as the asker of the query may read the acceptance.</summary>
    public static HashSet<int> Find(RankingQuery query, int learner)
    {
        var graph = query.Graph;
        HashSet<int> questions = [];
        foreach (var index in graph.AppreciationsFor[learner])
        {
            ref readonly var appreciation = ref graph.Appreciations[index];
            if (appreciation is { IsAcceptance: true, Question: >= 0 }
                && appreciation.By == graph.Questions[appreciation.Question].Asker
                && query.Knows(appreciation.At)
                && ReadingRights.CanRead(query, appreciation))
            {
                questions.Add(appreciation.Question);
            }
        }

        return questions;
    }
}
