using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// What a candidate has done so far, whatever it was about: activity under several kinds of forgetting, how long ago it was and how long it has
/// been going on, what was accepted, and own questions.
/// </summary>
internal sealed class CareerFeatures : IFeatureSource
{
    private static readonly ImmutableArray<(string Name, IFading Fading)> Activity =
    [
        ("activity-30", new AgeTable(new HalfLife(30))),
        ("activity-100", new AgeTable(new HalfLife(100))),
        ("activity-300", new AgeTable(new HalfLife(300))),
        ("activity-1000", new AgeTable(new HalfLife(1_000))),
        ("activity-so-far", new NoFading()),
    ];

    private static readonly AgeTable Freshness = new(Forgetting.Medium);
    private static readonly AgeTable Halving = new(new HalfLife(300));

    /// <inheritdoc/>
    public ImmutableArray<string> Names { get; } =
        [.. Activity.Select(activity => activity.Name), "latest-answer", "tenure", "accepted", "acceptance-rate", "asked", "asked-300", "latest-question"];

    /// <inheritdoc/>
    public void Measure(RankingQuery query, SignalSet signals, CandidateSet candidates, Span<double> values)
    {
        for (var row = 0; row < candidates.Count; row++)
        {
            var own = values.Slice(row * Names.Length, Names.Length);
            MeasureAnswers(query, candidates.Learners[row], own, own[Activity.Length..]);
            MeasureQuestions(query, candidates.Learners[row], own[(Activity.Length + 4)..]);
        }
    }

    private static void MeasureAnswers(RankingQuery query, int learner, Span<double> activity, Span<double> career)
    {
        var graph = query.Graph;
        var (count, first, last) = (0, int.MaxValue, -1);
        foreach (var index in graph.AnswersBy[learner])
        {
            ref readonly var answer = ref graph.Answers[index];
            if (query.Knows(answer.At))
            {
                var age = query.AgeOf(answer.Clock);
                for (var fading = 0; fading < Activity.Length; fading++)
                {
                    activity[fading] += answer.Weight * Activity[fading].Fading.Of(age);
                }

                count++;
                (first, last) = (Math.Min(first, answer.Clock), Math.Max(last, answer.Clock));
            }
        }

        if (count > 0)
        {
            career[0] = Freshness.Of(query.AgeOf(last));
            career[1] = query.AgeOf(first);
        }

        foreach (var index in graph.AppreciationsFor[learner])
        {
            ref readonly var appreciation = ref graph.Appreciations[index];
            career[2] += appreciation is { IsAcceptance: true, IsRetracted: false } && query.Knows(appreciation.At) ? 1 : 0;
        }

        career[3] = (career[2] + 2) / (count + 6);
    }

    private static void MeasureQuestions(RankingQuery query, int learner, Span<double> asked)
    {
        var graph = query.Graph;
        foreach (var index in graph.QuestionsBy[learner])
        {
            ref readonly var question = ref graph.Questions[index];
            if (!question.IsRetracted && query.Knows(question.At))
            {
                var age = query.AgeOf(question.Clock);
                asked[0]++;
                asked[1] += Halving.Of(age);
                asked[2] = Math.Max(asked[2], Freshness.Of(age));
            }
        }
    }
}
