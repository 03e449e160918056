using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Finds what a text is about when the ask does not say.</summary>
internal static class TopicInference
{
    private const int Limit = 3;

    // Of the squared scores of alike questions; squares, because the best of them tell most.
    private const double ShareNeeded = 0.25;

    // A synonym may be used for something else: "how does your team do it" is not about Teams.
    private const double ShareNeededBySynonym = 0.1;

    /// <summary>Topic numbers, at most 3: those the text names, in order of mention, then those of alike questions, the most likely first. Ties by number.</summary>
    public static ImmutableArray<int> Infer(RankingQuery query, string text)
    {
        var names = query.Tables.TopicNames.Value;
        var named = names.FindNamed(text).Where(topic => IsKnown(query, topic));
        var synonymous = names.FindBySynonym(text).Where(topic => IsKnown(query, topic)).ToArray();
        var alike = query.Similar.Where(query.IsAlike).ToArray();
        var likely = alike.Length == 0 ? synonymous : FindLikely(query, alike, synonymous);
        return [.. named.Concat(likely).Distinct().Take(Limit)];
    }

    private static IEnumerable<int> FindLikely(RankingQuery query, SimilarQuestion[] alike, int[] synonymous)
    {
        Dictionary<int, double> votes = [];
        foreach (var (question, score) in alike)
        {
            foreach (var topic in query.TopicsOf(query.Graph.Questions[question]))
            {
                votes[topic] = votes.GetValueOrDefault(topic) + (score * score);
            }
        }

        var total = alike.Sum(question => question.Score * question.Score);
        return votes
            .Where(vote => vote.Value / total >= (synonymous.Contains(vote.Key) ? ShareNeededBySynonym : ShareNeeded))
            .OrderByDescending(vote => vote.Value)
            .ThenBy(vote => vote.Key)
            .Select(vote => vote.Key);
    }

    private static bool IsKnown(RankingQuery query, int topic)
    {
        foreach (var index in query.Tables.QuestionsOn[topic])
        {
            if (query.Knows(query.Graph.Questions[index].At))
            {
                return true;
            }
        }

        foreach (var index in query.Tables.AnswersOn[topic])
        {
            if (query.Knows(query.Graph.Answers[index].At))
            {
                return true;
            }
        }

        return query.KnowsAll;
    }
}
