using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// Answers "who could be my mentor?" by both directions: what the mentor has to give on what the learner wants to learn, and what the mentor would say to
/// the learner. Pure; safe from many threads.
/// </summary>
/// <param name="pipeline">Whose scores and candidates are used.</param>
public sealed class MentorFinder(SuggestionPipeline pipeline)
{
    /// <summary>The name of the ranker that answers.</summary>
    public string Model => NameOf(pipeline);

    /// <summary>Ranks possible mentors.</summary>
    /// <param name="ask">Who looks for one, and the topics: see <see cref="SuggestionPipeline.AskForMentors"/>.</param>
    /// <param name="projections">What is known.</param>
    /// <param name="now">The wall clock; decides only who is away, full or loaded. Mentoring lasts for months, so there are no quiet hours.</param>
    /// <param name="rules">Who may be suggested to whom.</param>
    /// <returns>
    /// At most <c>ask.Count</c>, best first, ties by id; scores in [0, 1]. Nobody without a record or a stated strength on the topics, if there are any; nobody
    /// excluded, opted out, away, full, or who does not want to mentor; as a rule nobody of the learner's own reporting line. Empty when nobody is left.
    /// </returns>
    public ImmutableArray<RankedLearner> Suggest(Ask ask, Projections projections, DateTimeOffset now, SuggestionRules rules)
    {
        var query = RankingQuery.Of(ask, projections);
        var learners = query.Tables.Learners;
        var mentee = Mentee.Of(query, query.Asker);
        var excluded = ask.Exclude.Select(learner => learners.Find(learner.Value)).Append(query.Asker).ToHashSet();
        var chosen = MentorKnowledge.Measure(pipeline, query, pool: null)
            .Where(known => !excluded.Contains(known.Key))
            .Select(known => (Mentor: Mentor.Of(query, known.Key, now), Knowledge: known.Value))
            .Where(found => found.Mentor.IsAvailable && !IsForbidden(mentee, found.Mentor, rules))
            .Select(found => (found.Mentor, Score: Reciprocity.Fuse(found.Knowledge, found.Mentor.Welcome(mentee))))
            .OrderByDescending(found => found.Score)
            .ThenBy(found => learners.IdOf(found.Mentor.Number), StringComparer.Ordinal)
            .Take(ask.Count);
        return [.. chosen.Select(found => Explain(query, found.Mentor, mentee, found.Score))];
    }

    /// <summary>The name of mentors that are ranked with the scores of a pipeline.</summary>
    internal static string NameOf(SuggestionPipeline pipeline) => $"reciprocal:{pipeline.Model}";

    /// <summary>Whether two people are not to be mentor and mentee because one reports to the other.</summary>
    internal static bool IsForbidden(Mentee mentee, Mentor mentor, SuggestionRules rules) =>
        rules.ForbidReportingLine != ReportingLineScope.Nowhere && ReportingLine.Joins(mentee.Number, mentee.Above, mentor.Number, mentor.Above);

    /// <summary>A mentor with the reasons from both sides, as far as the asker of the query may read them.</summary>
    internal static RankedLearner Explain(RankingQuery query, Mentor mentor, Mentee mentee, double score) =>
        SuggestionPipeline.Describe(query, mentor.Number, score, MentorReasons.Explain(query, mentor, mentee));
}
