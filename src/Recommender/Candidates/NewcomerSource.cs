namespace LearningGraph.Recommender;

/// <summary>
/// A few learners who have hardly answered yet but show fresh signs of knowing a topic asked about: a completed course, or a strength
/// named in the profile; those with both first, then the latest completion; at most 10.
/// </summary>
internal sealed class NewcomerSource : ICandidateSource
{
    /// <summary>Somebody with fewer answers than this is still new.</summary>
    public const int AnswersOfNewcomer = 3;

    private const int Limit = 10;

    /// <summary>Whether a learner has hardly answered yet.</summary>
    public static bool IsNewcomer(SocialGraph graph, int learner) => graph.AnswersBy[learner].Length < AnswersOfNewcomer;

    /// <inheritdoc/>
    public IEnumerable<int> Find(RankingQuery query, SignalSet signals)
    {
        var strong = Strengths.FindLearners(query).Where(learner => IsNewcomer(query.Graph, learner)).ToHashSet();
        var completed = FindCompletions(query);
        return strong.Union(completed.Keys)
            .OrderByDescending(learner => strong.Contains(learner) && completed.ContainsKey(learner))
            .ThenByDescending(learner => completed.GetValueOrDefault(learner))
            .ThenBy(learner => learner)
            .Take(Limit);
    }

    private static Dictionary<int, long> FindCompletions(RankingQuery query)
    {
        var graph = query.Graph;
        Dictionary<int, long> latest = [];
        foreach (var topic in query.Topics)
        {
            foreach (var index in graph.CompletionsOn[topic])
            {
                ref readonly var completion = ref graph.Completions[index];
                if (query.Knows(completion.At) && IsNewcomer(graph, completion.Learner))
                {
                    latest[completion.Learner] = Math.Max(latest.GetValueOrDefault(completion.Learner), completion.At);
                }
            }
        }

        return latest;
    }
}
