using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What was shown and what was said of it.</summary>
/// <param name="Shown">All sets of people, in order of what was known when they were shown, then of the log.</param>
internal sealed record FeedbackHistory(ImmutableArray<SaidOfShown> Shown)
{
    /// <summary>Where nothing was shown.</summary>
    public static FeedbackHistory Nothing { get; } = new([]);

    /// <summary>Those of which something was said.</summary>
    public IEnumerable<SaidOfShown> Said => Shown.Where(set => set.Answers.Any(answer => answer is not null));

    /// <summary>How much an answer counts at each place, by what had been shown and said when so many questions had been asked: later answers are not known to a model that is judged by later questions.</summary>
    public PlaceWeights WeighUntil(int questions) => PlaceWeights.Of(Shown, questions);

    /// <param name="shown">All sets of people, in order of the log.</param>
    /// <param name="answered">All that was said, in order of the log.</param>
    /// <param name="rows">Everything else, in order of time, with its places in the log.</param>
    public static FeedbackHistory Of(IReadOnlyList<ShownRow> shown, IReadOnlyList<AnsweredRow> answered, LogRow[] rows)
    {
        if (shown.Count == 0)
        {
            return Nothing;
        }

        var answers = answered.ToLookup(answer => answer.Set);
        KnownRows known = new(rows);
        List<SaidOfShown> all = [];
        foreach (var set in shown)
        {
            AnsweredRow?[] last = [.. set.Learners.Select(learner => answers[set.Set].LastOrDefault(answer => answer.Learner == learner))];
            all.Add(new(
                set,
                known.CountAt(set),
                [.. last.Select(answer => answer?.Answer)],
                known.CountQuestions(set.At),
                [.. last.Select(answer => answer is null ? SaidOfShown.Never : known.CountQuestions(answer.At))]));
        }

        return new([.. all.OrderBy(set => set.Known)]);
    }
}
