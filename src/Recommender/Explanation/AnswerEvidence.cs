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

    private AnswerEvidence(int answers, int sessions, int recent, int accepted, DateTimeOffset latest, ImmutableArray<long> positions) =>
        (Answers, Sessions, Recent, Accepted, Latest, Positions) = (answers, sessions, recent, accepted, latest, positions);

    /// <summary>Answers to questions.</summary>
    public int Answers { get; }

    /// <summary>Mentoring sessions.</summary>
    public int Sessions { get; }

    /// <summary>Both together.</summary>
    public int Total => Answers + Sessions;

    /// <summary>Those of the last 90 days before ranking time, of both.</summary>
    public int Recent { get; }

    /// <summary>Answers that the question's asker accepted.</summary>
    public int Accepted { get; }

    public DateTimeOffset Latest { get; }

    /// <summary>The newest, newest first.</summary>
    public ImmutableArray<long> Positions { get; }

    /// <summary>Null when there is none.</summary>
    public static AnswerEvidence? Find(RankingQuery query, int learner, AnswerFilter matches)
    {
        var graph = query.Graph;
        var accepted = FindAcceptedQuestions(query, learner);
        var since = query.AsOf.UtcTicks - Lately.Ticks;
        var (sessions, recent, acceptedCount) = (0, 0, 0);
        List<(long At, long Position)> found = [];
        foreach (var index in graph.AnswersBy[learner])
        {
            ref readonly var answer = ref graph.Answers[index];
            if (query.Knows(answer.At) && ReadingRights.CanRead(query, answer) && matches(answer))
            {
                found.Add((answer.At, answer.Position));
                sessions += answer.IsMentoring ? 1 : 0;
                recent += answer.At > since ? 1 : 0;
                acceptedCount += answer.Question >= 0 && accepted.Contains(answer.Question) ? 1 : 0;
            }
        }

        if (found.Count == 0)
        {
            return null;
        }

        found.Sort((left, right) => right.CompareTo(left));
        ImmutableArray<long> positions = [.. found.Take(Shown).Select(answer => answer.Position)];
        return new(found.Count - sessions, sessions, recent, acceptedCount, new(found[0].At, TimeSpan.Zero), positions);
    }

    private static HashSet<int> FindAcceptedQuestions(RankingQuery query, int learner)
    {
        var graph = query.Graph;
        HashSet<int> questions = [];
        foreach (var index in graph.AppreciationsFor[learner])
        {
            ref readonly var appreciation = ref graph.Appreciations[index];
            if (appreciation is { IsAcceptance: true, Question: >= 0 }
                && appreciation.By == graph.Questions[appreciation.Question].Asker
                && query.Knows(appreciation.At)
                && ReadingRights.CanRead(query, appreciation))
            {
                questions.Add(appreciation.Question);
            }
        }

        return questions;
    }
}
