using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// What everybody has done so far, whatever it was about, summed up once for all asks at one ranking time, for each when first asked for: activity under several
/// kinds of forgetting, how long ago it was and how long it has been going on, what was accepted, and own questions. Safe from many threads.
/// </summary>
/// <param name="graph">Who did what.</param>
/// <param name="clock">Questions asked by ranking time.</param>
/// <param name="knows">Tells from UTC ticks whether something had happened by then.</param>
internal sealed class Careers(SocialGraph graph, int clock, Func<long, bool> knows)
{
    // What is thought to everybody beside what happened, so that one accepted answer of one is no certainty.
    private const int PriorAccepted = 2;
    private const int PriorAnswers = 6;

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

    private static readonly int LatestAnswer = Activity.Length;
    private static readonly int Tenure = LatestAnswer + 1;
    private static readonly int Accepted = LatestAnswer + 2;
    private static readonly int AcceptanceRate = LatestAnswer + 3;
    private static readonly int Asked = LatestAnswer + 4;
    private static readonly int AskedLately = LatestAnswer + 5;
    private static readonly int LatestQuestion = LatestAnswer + 6;

    // Two threads that sum up the same person get the same bits, so it does not matter whose are kept.
    private readonly double[]?[] values = new double[]?[graph.LearnerCount];

    /// <summary>What is summed up, in the order of the values.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. Activity.Select(activity => activity.Name), "latest-answer", "tenure", "accepted", "acceptance-rate", "asked", "asked-300", "latest-question"];

    /// <summary>A value per name; of who came after ranking time, and so has done nothing, those of nobody.</summary>
    public ReadOnlySpan<double> this[int learner] => learner < values.Length ? values[learner] ??= Sum(learner) : Sum(learner);

    private double[] Sum(int learner)
    {
        var own = new double[Names.Length];
        AddAnswers(learner, own);
        foreach (var index in graph.QuestionsBy[learner])
        {
            ref readonly var question = ref graph.Questions[index];
            if (knows(question.At))
            {
                var age = clock - question.Clock;
                own[Asked]++;
                own[AskedLately] += Halving.Of(age);
                own[LatestQuestion] = Math.Max(own[LatestQuestion], Freshness.Of(age));
            }
        }

        return own;
    }

    private void AddAnswers(int learner, double[] own)
    {
        var (count, first, last) = (0, int.MaxValue, -1);
        foreach (var index in graph.AnswersBy[learner])
        {
            ref readonly var answer = ref graph.Answers[index];
            if (!knows(answer.At))
            {
                continue;
            }

            for (var fading = 0; fading < Activity.Length; fading++)
            {
                own[fading] += answer.Weight * Activity[fading].Fading.Of(clock - answer.Clock);
            }

            (count, first, last) = (count + 1, Math.Min(first, answer.Clock), Math.Max(last, answer.Clock));
        }

        foreach (var index in graph.AppreciationsFor[learner])
        {
            ref readonly var appreciation = ref graph.Appreciations[index];
            own[Accepted] += appreciation is { IsAcceptance: true, IsRetracted: false } && knows(appreciation.At) ? 1 : 0;
        }

        if (count > 0)
        {
            own[LatestAnswer] = Freshness.Of(clock - last);
            own[Tenure] = clock - first;
        }

        own[AcceptanceRate] = (own[Accepted] + PriorAccepted) / (count + PriorAnswers);
    }
}
