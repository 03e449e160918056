namespace LearningGraph.Recommender;

/// <summary>
/// One direction of mentoring: what people have to give on some topics, by their record and by the strengths that they name. In
/// [0, 1]: the record is the ranker's score as a share of the best; a strength that is only named goes half of the way that is left to 1.
/// </summary>
internal static class MentorKnowledge
{
    // A word is worth less than a deed, but somebody has to be found where there is no record yet.
    private const double StatedWeight = 0.5;

    // Of those who name a strength; who has a record beside it is a candidate of the pipeline already.
    private const int StatedLimit = 200;

    /// <summary>
    /// Values by learner number. Holds only who has helped on a topic or names it as a strength; where there are no topics, everybody of the pool, whose being
    /// named stands for a strength, or else who has helped at all.
    /// </summary>
    /// <param name="pipeline">Whose scores make the record.</param>
    /// <param name="query">The topics, and the moment.</param>
    /// <param name="pool">The only people meant, in no order; null for everybody whom the pipeline finds and up to 200 who name the most of the topics.</param>
    public static Dictionary<int, double> Measure(SuggestionPipeline pipeline, RankingQuery query, IReadOnlyCollection<int>? pool)
    {
        var stated = CountStated(query);
        var helped = FindHelpers(query);

        // Who has nothing to give is not scored: of a whole organisation that is nearly everybody.
        int[]? meant = pool is null ? null : [.. pool.Where(HasSomething)];
        List<RankedCandidate> candidates =
        [
            .. pipeline.Score(query, meant ?? FindMostStated(stated)).Where(candidate => HasSomething(candidate.Learner)),
        ];
        if (meant?.ToHashSet() is { } only)
        {
            candidates.RemoveAll(candidate => !only.Contains(candidate.Learner));
        }

        var best = candidates.Select(candidate => candidate.Score).DefaultIfEmpty(0).Max();
        return candidates.ToDictionary(candidate => candidate.Learner, Value);

        bool HasSomething(int learner) => query.TopicIds.IsEmpty
            ? pool is not null || !query.Graph.AnswersBy[learner].IsEmpty
            : helped.Contains(learner) || stated.ContainsKey(learner);

        double Value(RankedCandidate candidate)
        {
            var record = best > 0 ? candidate.Score / best : 0;
            var share = !query.TopicIds.IsEmpty ? (double)stated.GetValueOrDefault(candidate.Learner) / query.TopicIds.Length
                : pool is not null ? 1
                : 0;
            return 1 - ((1 - record) * (1 - (StatedWeight * share)));
        }
    }

    private static Dictionary<int, int> CountStated(RankingQuery query)
    {
        Dictionary<int, int> stated = [];
        foreach (var topic in query.TopicIds)
        {
            foreach (var learner in Strengths.FindLearners(query, topic))
            {
                stated[learner] = stated.GetValueOrDefault(learner) + 1;
            }
        }

        return stated;
    }

    private static int[] FindMostStated(Dictionary<int, int> stated) =>
        [.. stated.OrderByDescending(named => named.Value).ThenBy(named => named.Key).Take(StatedLimit).Select(named => named.Key)];

    private static HashSet<int> FindHelpers(RankingQuery query)
    {
        HashSet<int> helpers = [];
        foreach (var topic in query.Topics)
        {
            foreach (var index in query.Tables.AnswersOn[topic])
            {
                ref readonly var answer = ref query.Graph.Answers[index];
                if (query.Knows(answer.At))
                {
                    helpers.Add(answer.Learner);
                }
            }
        }

        return helpers;
    }
}
