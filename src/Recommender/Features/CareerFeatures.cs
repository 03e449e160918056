using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What a candidate has done so far, whatever it was about: activity under several kinds of forgetting, how long ago it was and how long it has been going on, what was accepted, and own questions.</summary>
internal sealed class CareerFeatures : IFeatureSource
{
    private static readonly AgeTable Freshness = new(Forgetting.Medium);
    private static readonly AgeTable Halving = new(new HalfLife(300));

    /// <inheritdoc/>
    public ImmutableArray<string> Names { get; } =
        [.. GraphSummary.Fadings.Skip(1).Select(fading => fading.Name), "latest-answer", "tenure", "accepted", "acceptance-rate", "asked", "asked-300", "latest-question"];

    /// <inheritdoc/>
    public void Measure(RankingQuery query, SignalSet signals, CandidateSet candidates, Span<double> values)
    {
        var summary = query.Summary;
        for (var row = 0; row < candidates.Count; row++)
        {
            var learner = candidates.Learners[row];
            var own = values.Slice(row * Names.Length, Names.Length);
            for (var fading = 1; fading < GraphSummary.Fadings.Length; fading++)
            {
                own[fading - 1] = summary.ActivityOf(fading, learner);
            }

            Describe(query, learner, own[(GraphSummary.Fadings.Length - 1)..]);
        }
    }

    private static void Describe(RankingQuery query, int learner, Span<double> own)
    {
        var graph = query.Graph;
        var (count, first, last) = (0, int.MaxValue, -1);
        foreach (var index in graph.AnswersBy[learner])
        {
            ref readonly var answer = ref graph.Answers[index];
            if (query.Knows(answer.At))
            {
                count++;
                (first, last) = (Math.Min(first, answer.Clock), Math.Max(last, answer.Clock));
            }
        }

        if (count > 0)
        {
            own[0] = Freshness.Of(query.AgeOf(last));
            own[1] = query.AgeOf(first);
        }

        foreach (var index in graph.AppreciationsFor[learner])
        {
            ref readonly var appreciation = ref graph.Appreciations[index];
            own[2] += appreciation is { IsAcceptance: true, IsRetracted: false } && query.Knows(appreciation.At) ? 1 : 0;
        }

        own[3] = (own[2] + 2) / (count + 6);
        foreach (var index in graph.QuestionsBy[learner])
        {
            ref readonly var question = ref graph.Questions[index];
            if (!question.IsRetracted && query.Knows(question.At))
            {
                own[4]++;
                own[5] += Halving.Of(query.AgeOf(question.Clock));
                own[6] = Math.Max(own[6], Freshness.Of(query.AgeOf(question.Clock)));
            }
        }
    }
}
