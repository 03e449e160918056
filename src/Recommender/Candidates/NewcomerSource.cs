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
        TopicCompleters[] courses = [.. query.Topics.Select(topic => query.Summary.Completers[topic])];
        foreach (var completers in courses)
        {
            AddLatest(query, completers, signs);
        }

        foreach (var topic in query.TopicIds)
        {
            foreach (var learner in Strengths.FindLearners(query, topic))
            {
                if (strong[learner] == 0 && IsNewcomer(query, learner))
                {
                    strong.Add(learner, 1);
                    var sign = SignOf(courses, learner);
                    signs.Add(learner, (sign > 0 ? Both + sign : Stated) - signs[learner]);
                }
            }
        }

        return signs.FindLargest(Limit);
    }

    // More newcomers than may be returned need not be looked for on any topic.
    private static void AddLatest(RankingQuery query, TopicCompleters completers, SparseVector signs)
    {
        var found = 0;
        foreach (var place in completers.ByRecency)
        {
            var (learner, sign) = (completers.Learners[place], SignOf(completers, place));
            if (IsNewcomer(query, learner))
            {
                signs.Add(learner, sign - signs[learner]);
                if (++found == Limit)
                {
                    break;
                }
            }
        }
    }

    // The later the course, the larger: questions asked by then, and one so that the first counts.
    private static double SignOf(TopicCompleters completers, int place) => completers.LatestAt(place) + 1;

    private static double SignOf(TopicCompleters[] courses, int learner)
    {
        var sign = 0.0;
        foreach (var completers in courses)
        {
            sign = completers.PlaceOf(learner) is var place and >= 0 ? Math.Max(sign, SignOf(completers, place)) : sign;
        }

        return sign;
    }

    private static bool IsNewcomer(RankingQuery query, int learner)
    {
        var answers = query.Graph.AnswersBy[learner];
        if (query.KnowsAll || answers.Length < AnswersOfNewcomer)
        {
            return answers.Length < AnswersOfNewcomer;
        }

        var known = 0;
        foreach (var index in answers)
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
