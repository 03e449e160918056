namespace LearningGraph.Recommender;

/// <summary>
/// A few learners who have hardly answered yet but show fresh signs of knowing a topic asked about: a completed course, or a strength
/// named in the profile; those with both first, then the latest completion; at most 10.
/// </summary>
internal sealed class NewcomerSource : ICandidateSource
{
    // Somebody with fewer answers than this is still new.
    private const int AnswersOfNewcomer = 3;

    private const int Limit = 10;

    // Larger than any clock, and smaller than any course.
    private const double Both = 1e12;
    private const double Stated = 0.5;

    /// <inheritdoc/>
    public IEnumerable<int> Find(RankingQuery query, SignalSet signals)
    {
        using var signs = SparseVector.Rent(query.Graph.LearnerCount);
        using var strong = SparseVector.Rent(query.Graph.LearnerCount);
        AddCompletions(query, signs);
        foreach (var topic in query.TopicIds)
        {
            foreach (var learner in Strengths.FindLearners(query, topic))
            {
                if (strong[learner] == 0 && IsNewcomer(query, learner))
                {
                    strong.Add(learner, 1);
                    signs.Add(learner, signs[learner] > 0 ? Both : Stated);
                }
            }
        }

        return signs.FindLargest(Limit);
    }

    // The later the course, the larger: questions asked by then, and one so that the first counts.
    private static void AddCompletions(RankingQuery query, SparseVector signs)
    {
        var graph = query.Graph;
        foreach (var topic in query.Topics)
        {
            foreach (var index in query.Tables.CompletionsOn[topic])
            {
                ref readonly var completion = ref graph.Completions[index];
                var sign = completion.Clock + 1;
                if (sign > signs[completion.Learner] && query.Knows(completion.At) && IsNewcomer(query, completion.Learner))
                {
                    signs.Add(completion.Learner, sign - signs[completion.Learner]);
                }
            }
        }
    }

    private static bool IsNewcomer(RankingQuery query, int learner)
    {
        var known = 0;
        foreach (var index in query.Graph.AnswersBy[learner])
        {
            known += query.Knows(query.Graph.Answers[index].At) ? 1 : 0;
            if (known == AnswersOfNewcomer)
            {
                return false;
            }
        }

        return true;
    }
}
