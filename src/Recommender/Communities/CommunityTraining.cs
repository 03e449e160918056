using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Divides a history into spans and asks again at the beginning of each, for a ranker of groups to learn from, to be tuned and to be judged by.</summary>
internal static class CommunityTraining
{
    /// <summary>The stage in which the past is asked again.</summary>
    public const string Asking = "asking";

    // What is held in memory: half a gigabyte of features, as whoever is judged by keeps all candidates.
    private const int MostLearned = 10_000;
    private const int MostJudged = 2_500;

    // So many spans begin in the length of one.
    private const int Overlap = 4;

    /// <summary>The spans to learn from, then the one to choose parameters by, then the gate's: all of one length, the first ones overlapping.</summary>
    /// <param name="timeAt">When a share of the joins had happened.</param>
    /// <param name="end">The share of the joins at which the gate's span ends; 1 for the end of the history.</param>
    /// <param name="parts">How many spans of its length lie before that end, from 3; there are too few members in the first to learn from.</param>
    public static ImmutableArray<JoinSpan> Divide(Func<double, DateTimeOffset> timeAt, double end, int parts)
    {
        var last = (parts - 2) * Overlap;
        return
        [
            .. Enumerable.Range(Overlap, last - (2 * Overlap) + 1).Select(SpanFrom),
            SpanFrom(last),
            SpanFrom(last + Overlap),
        ];

        JoinSpan SpanFrom(int place) => new(TimeOf(place)!.Value, TimeOf(place + Overlap));

        DateTimeOffset? TimeOf(int place) => end * place / (parts * Overlap) is var share and < 1 ? timeAt(share) : null;
    }

    /// <summary>Asks again, and sorts what is known then into windows.</summary>
    /// <param name="replay">Of the history.</param>
    /// <param name="spans">Of <see cref="Divide"/>.</param>
    /// <param name="seed">Draws of whom to ask, where there are more than are needed, and who is learned from.</param>
    /// <param name="progress">Told what is done; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two learners.</param>
    public static TrainingWindows Read(
        JoinReplay replay, ImmutableArray<JoinSpan> spans, ulong seed, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        TrainingWindows windows = new(spans.Length - 2, spans.Length - 1, seed);
        int[] counts = [.. spans.Select(replay.CountLearners)];
        var count = counts.Sum();
        var learned = counts.SkipLast(2).Sum();
        var done = 0;
        foreach (var join in replay.Run(spans, IsAsked, cancellationToken))
        {
            if (TrainingQuestion.Of(join) is { } known)
            {
                windows.Add(known, join.Span);
            }

            progress?.Report(new(Asking, Math.Min(++done, count), count));
        }

        return windows;

        bool IsAsked(int span, int learner) =>
            KeyedDraw.Uniform(seed, (ulong)span, (ulong)learner) * (span < spans.Length - 2 ? (double)learned / MostLearned : (double)counts[span] / MostJudged) < 1;
    }
}
