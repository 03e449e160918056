namespace LearningGraph.Recommender;

/// <summary>Finds who could be whose mentor, for all learners who want to learn the same.</summary>
internal sealed class PossibleMentors
{
    // Of the pairs of a learner who has too many, three quarters are the best.
    private const double BestShare = 0.75;

    private readonly RankingQuery query;
    private readonly (Mentor Mentor, double Knowledge)[] known;
    private readonly AssignmentTerms terms;
    private readonly string? topics;

    private PossibleMentors(RankingQuery query, (Mentor, double)[] known, AssignmentTerms terms)
    {
        (this.query, this.known, this.terms) = (query, known, terms);
        topics = query.TopicIds.IsEmpty ? null : Sentence.Join(query.TopicIds.Select(query.NameOf));
    }

    /// <summary>Ranks the mentors for some topics. Made for nobody in particular: whom a learner has met before does not count here.</summary>
    /// <param name="topics">What they are for; empty for anything.</param>
    /// <param name="pipeline">Whose scores make the record.</param>
    /// <param name="projections">What is known.</param>
    /// <param name="terms">What holds for the whole assignment.</param>
    public static PossibleMentors Of(IEnumerable<TopicId> topics, SuggestionPipeline pipeline, Projections projections, AssignmentTerms terms)
    {
        var query = RankingQuery.Of(new() { Topics = [.. topics] }, projections);
        var known = MentorKnowledge.Measure(pipeline, query, terms.Pool).Where(known => !terms.IsLearnerOnly(known.Key));
        return new(query, [.. known.Select(known => (terms.MentorOf(query, known.Key), known.Value))], terms);
    }

    /// <summary>Looks up who could be the mentor of a learner.</summary>
    /// <param name="seeker">Who.</param>
    /// <param name="limit">
    /// The most mentors to find. Of more, three quarters are the best and the others are drawn: all learners of one topic have the same best, and a few drawn
    /// pairs for each are enough for nearly everybody to get somebody (Walkup 1980, matchings in random regular bipartite digraphs).
    /// </param>
    public Seeker Find(Seeker seeker, int limit)
    {
        var mentee = Mentee.Of(query, seeker.Number);
        var (others, free) = (0, 0);
        List<(int Mentor, double Score)> found = [];
        foreach (var (mentor, knowledge) in known)
        {
            if (mentor.Number == seeker.Number)
            {
                continue;
            }

            others++;
            if (MentorFinder.IsForbidden(mentee, mentor, terms.Rules) || terms.IsAvoided(seeker.Number, mentor.Number))
            {
                continue;
            }

            free++;
            if (mentor.IsAvailable)
            {
                found.Add((mentor.Number, Reciprocity.Fuse(knowledge, mentor.Welcome(mentee))));
            }
        }

        return seeker with
        {
            Found = Thin(seeker.Number, found, limit),
            Reason = found.Count > 0 ? UnmatchedReason.AllTaken
                : others == 0 ? UnmatchedReason.NoCandidate
                : free == 0 ? UnmatchedReason.Forbidden
                : UnmatchedReason.Unavailable,
            Topics = topics,
        };
    }

    private List<(int Mentor, double Score)> Thin(int learner, List<(int Mentor, double Score)> found, int limit)
    {
        if (found.Count <= limit)
        {
            return found;
        }

        var best = (int)(limit * BestShare);
        var ordered = found.OrderByDescending(pair => pair.Score).ThenBy(pair => IdOf(pair.Mentor), StringComparer.Ordinal).ToArray();
        var key = KeyedDraw.Key(IdOf(learner));
        return
        [
            .. ordered[..best],
            .. ordered[best..].OrderBy(pair => KeyedDraw.Uniform(key, KeyedDraw.Key(IdOf(pair.Mentor)))).ThenBy(pair => IdOf(pair.Mentor), StringComparer.Ordinal).Take(limit - best),
        ];
    }

    private string? IdOf(int number) => query.Tables.Learners.IdOf(number);
}
