using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What was said of suggestions, and how much that says at each place.</summary>
/// <param name="Said">In order of what was known when they were shown, then of the log.</param>
/// <param name="Weights">How much an answer counts at each place.</param>
internal sealed record FeedbackHistory(ImmutableArray<SaidOfShown> Said, PlaceWeights Weights)
{
    /// <summary>Where nothing was shown.</summary>
    public static FeedbackHistory Nothing { get; } = new([], PlaceWeights.Of([]));

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
            var until = last.Max(answer => answer?.At) is { } at ? known.CountQuestions(at) : 0;
            all.Add(new(set, known.CountAt(set), [.. last.Select(answer => answer?.Answer)], until));
        }

        return new([.. all.Where(set => set.Answers.Any(answer => answer is not null)).OrderBy(set => set.Known)], PlaceWeights.Of(all));
    }
}
