using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Tells whether an answer is meant.</summary>
internal delegate bool AnswerFilter(in Answer answer);

/// <summary>Counts some of a learner's answers, as far as the asker may read them.</summary>
internal sealed class AnswerEvidence
{
    private const int Shown = 3;

    /// <summary>The window of "lately".</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromDays(90);

    private AnswerEvidence(int total, int recent, int accepted, DateTimeOffset latest, ImmutableArray<long> positions) =>
        (Total, Recent, Accepted, Latest, Positions) = (total, recent, accepted, latest, positions);

    public int Total { get; }

    /// <summary>Those of the last 90 days before ranking time.</summary>
    public int Recent { get; }

    /// <summary>Those that were accepted, of all.</summary>
    public int Accepted { get; }

    public DateTimeOffset Latest { get; }

    /// <summary>The newest, newest first.</summary>
    public ImmutableArray<long> Positions { get; }

    /// <summary>Null when there is none.</summary>
    public static AnswerEvidence? Find(RankingQuery query, int learner, AnswerFilter matches)
    {
        var graph = query.Graph;
        var accepted = FindAcceptedQuestions(query, learner);
        var since = (query.AsOf - Lately).UtcTicks;
        var (recent, acceptedCount) = (0, 0);
        List<(long At, long Position)> found = [];
        foreach (var index in graph.AnswersBy[learner])
        {
            ref readonly var answer = ref graph.Answers[index];
            if (query.Knows(answer.At) && ReadingRights.CanRead(query, answer) && matches(answer))
            {
                found.Add((answer.At, answer.Position));
                recent += answer.At > since ? 1 : 0;
                acceptedCount += answer.Question >= 0 && accepted.Contains(answer.Question) ? 1 : 0;
            }
        }

        if (found.Count == 0)
        {
            return null;
        }

        found.Sort((left, right) => right.CompareTo(left));
        return new(found.Count, recent, acceptedCount, new(found[0].At, TimeSpan.Zero), [.. found.Take(Shown).Select(answer => answer.Position)]);
    }

    private static HashSet<int> FindAcceptedQuestions(RankingQuery query, int learner)
    {
        HashSet<int> questions = [];
        foreach (var index in query.Graph.AppreciationsFor[learner])
        {
            ref readonly var appreciation = ref query.Graph.Appreciations[index];
            if (appreciation is { IsAcceptance: true, Question: >= 0 } && query.Knows(appreciation.At))
            {
                questions.Add(appreciation.Question);
            }
        }

        return questions;
    }
}
