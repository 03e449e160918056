using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Says why somebody could be a mentor, from both sides.</summary>
internal static class MentorReasons
{
    // Of somebody whom the caller named, and of whom nothing else is known.
    private static readonly RankedReason Named = Stated("was named as a mentor");

    /// <summary>First what the mentor has to give, strongest first, at most three; then what speaks for it on the mentor's side. Never empty.</summary>
    public static ImmutableArray<RankedReason> Explain(RankingQuery query, Mentor mentor, Mentee mentee)
    {
        ImmutableArray<RankedReason> reasons = [.. FindGifts(query, mentor), .. FindWishes(query, mentor, mentee)];
        return reasons.IsEmpty ? [Named] : [.. reasons.Where((reason, place) => !reasons.Take(place).Any(told => Explainer.IsSame(told, reason)))];
    }

    // Without amounts: what concerns the topics comes first, in the order in which it is listed.
    private static IEnumerable<RankedReason> FindGifts(RankingQuery query, Mentor mentor) =>
        Explainer.Explain(query, mentor.Number, attribution: [])
            .Where(reason => reason != Explainer.Unreadable || !query.Graph.AnswersBy[mentor.Number].IsEmpty);

    private static IEnumerable<RankedReason> FindWishes(RankingQuery query, Mentor mentor, Mentee mentee)
    {
        if (query.Tables.Learners.Describe(mentor.Number)?.Mentoring == true)
        {
            yield return Stated("would like to be a mentor");
        }

        if (AnswerEvidence.Find(query, mentor.Number, (in Answer answer) => answer.IsMentoring) is { } sessions)
        {
            yield return new($"has given {Sentence.Count(sessions.Sessions, "mentoring session")}", sessions.Positions, sessions.Sessions);
        }

        if (mentor.FindReturns(mentee).Select(query.NameOf).ToArray() is { Length: > 0 } returns)
        {
            yield return Stated($"wants to learn {Sentence.Join(returns)}, which you know");
        }

        if (mentor.Room is { } room)
        {
            yield return Stated($"has room for {Sentence.Count(room, "more ask")} this week");
        }
    }

    private static RankedReason Stated(string text) => new(text, [], Count: 0);
}
