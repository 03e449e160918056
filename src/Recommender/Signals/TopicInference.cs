using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Finds what a text is about when the ask does not say.</summary>
internal static class TopicInference
{
    private const int Limit = 3;

    // Of the squared scores of alike questions; squares, because the best of them tell most.
    private const double ShareNeeded = 0.25;

    // A text that names a topic may still use the word for something else: "how does your team do it" is not about Teams.
    private const double ShareNeededWhenNamed = 0.1;

    /// <summary>Topic numbers, the most likely first, at most 3: those of alike questions, and those that the text names. Ties by number.</summary>
    public static ImmutableArray<int> Infer(RankingQuery query, string text)
    {
        var named = query.Tables.TopicNames.Value.Find(text).Where(topic => IsKnown(query, topic)).ToArray();
        var alike = query.Similar.Where(query.IsAlike).ToArray();
        if (alike.Length == 0)
        {
            return [.. named.Take(Limit)];
        }

        Dictionary<int, double> votes = [];
        foreach (var (question, score) in alike)
        {
            foreach (var topic in query.Graph.Questions[question].Topics)
            {
                votes[topic] = votes.GetValueOrDefault(topic) + (score * score);
            }
        }

        var total = alike.Sum(question => question.Score * question.Score);
        var found = votes
            .Where(vote => vote.Value / total >= (named.Contains(vote.Key) ? ShareNeededWhenNamed : ShareNeeded))
            .OrderByDescending(vote => vote.Value)
            .ThenBy(vote => vote.Key);
        return [.. found.Take(Limit).Select(vote => vote.Key)];
    }

    private static bool IsKnown(RankingQuery query, int topic)
    {
        foreach (var index in query.Graph.QuestionsOn[topic])
        {
            if (query.Knows(query.Graph.Questions[index].At))
            {
                return true;
            }
        }

        foreach (var index in query.Graph.AnswersOn[topic])
        {
            if (query.Knows(query.Graph.Answers[index].At))
            {
                return true;
            }
        }

        return query.KnowsAll;
    }
}
