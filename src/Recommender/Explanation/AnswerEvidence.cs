using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Tells whether an answer is meant.</summary>
internal delegate bool AnswerFilter(in Answer answer);

/// <summary>Counts some of a learner's answers, as far as the asker may read them.</summary>
internal sealed class AnswerEvidence
{
    private const int Shown = 5;

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
        var accepted = query.AcceptedAnswersOf(learner);
        var since = query.AsOf.UtcTicks - Lately.Ticks;
        var (found, sessions, recent, acceptedCount) = (0, 0, 0, 0);
        Span<(long At, long Position)> newest = stackalloc (long, long)[Shown];
        foreach (var index in graph.AnswersBy[learner])
        {
            ref readonly var answer = ref graph.Answers[index];
            if (query.Knows(answer.At) && ReadingRights.CanRead(query, answer) && matches(answer))
            {
                Insert(newest, Math.Min(found, Shown), (answer.At, answer.Position));
                found++;
                sessions += answer.IsMentoring ? 1 : 0;
                recent += answer.At > since ? 1 : 0;
                acceptedCount += answer.Question >= 0 && accepted.Contains(answer.Question) ? 1 : 0;
            }
        }

        if (found == 0)
        {
            return null;
        }

        var positions = ImmutableArray.CreateBuilder<long>(Math.Min(found, Shown));
        foreach (var (_, position) in newest[..Math.Min(found, Shown)])
        {
            positions.Add(position);
        }

        return new(found - sessions, sessions, recent, acceptedCount, new(newest[0].At, TimeSpan.Zero), positions.MoveToImmutable());
    }

    // Newest first; of the same moment, what came into the log later. A busy helper has thousands of answers, so they are not all kept to sort.
    private static void Insert(Span<(long At, long Position)> newest, int count, (long At, long Position) answer)
    {
        var place = count;
        for (; place > 0 && answer.CompareTo(newest[place - 1]) > 0; place--)
        {
            if (place < newest.Length)
            {
                newest[place] = newest[place - 1];
            }
        }

        if (place < newest.Length)
        {
            newest[place] = answer;
        }
    }
}
