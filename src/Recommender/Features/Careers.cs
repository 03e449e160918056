using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// What everybody has done so far, whatever it was about, summed up once for all asks at one ranking time: activity under several kinds of
/// forgetting, how long ago it was and how long it has been going on, what was accepted, and own questions.
/// </summary>
internal sealed class Careers
{
    private const int NotBefore = int.MaxValue;
    private const int Never = -1;

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

    private readonly double[] values;

    private Careers(double[] values) => this.values = values;

    /// <summary>What is summed up, in the order of the values.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. Activity.Select(activity => activity.Name), "latest-answer", "tenure", "accepted", "acceptance-rate", "asked", "asked-300", "latest-question"];

    /// <summary>A value per name; of who came after the summary was made, and so has done nothing, those of nobody.</summary>
    public ReadOnlySpan<double> this[int learner]
    {
        get
        {
            var start = (learner + 1) * Names.Length;
            return values.AsSpan(start < values.Length ? start : 0, Names.Length);
        }
    }

    /// <summary>Sums up what was known at a time.</summary>
    /// <param name="graph">Who did what.</param>
    /// <param name="clock">Questions asked by then.</param>
    /// <param name="knows">Tells from UTC ticks whether something had happened.</param>
    public static Careers Of(SocialGraph graph, int clock, Func<long, bool> knows)
    {
        // The first row is nobody's.
        var values = new double[(graph.LearnerCount + 1) * Names.Length];
        AddAnswers(graph, clock, knows, values);
        for (var index = 0; index < graph.Questions.Count; index++)
        {
            ref readonly var question = ref graph.Questions[index];
            if (!question.IsRetracted && knows(question.At))
            {
                var own = RowOf(values, question.Asker);
                var age = clock - question.Clock;
                own[Asked]++;
                own[AskedLately] += Halving.Of(age);
                own[LatestQuestion] = Math.Max(own[LatestQuestion], Freshness.Of(age));
            }
        }

        return new(values);
    }

    private static void AddAnswers(SocialGraph graph, int clock, Func<long, bool> knows, double[] values)
    {
        var spans = new (int Count, int First, int Last)[graph.LearnerCount + 1];
        Array.Fill(spans, (0, NotBefore, Never));
        for (var index = 0; index < graph.Answers.Count; index++)
        {
            ref readonly var answer = ref graph.Answers[index];
            if (answer.IsCounted && knows(answer.At))
            {
                var own = RowOf(values, answer.Learner);
                for (var fading = 0; fading < Activity.Length; fading++)
                {
                    own[fading] += answer.Weight * Activity[fading].Fading.Of(clock - answer.Clock);
                }

                ref var span = ref spans[answer.Learner + 1];
                span = (span.Count + 1, Math.Min(span.First, answer.Clock), Math.Max(span.Last, answer.Clock));
            }
        }

        for (var index = 0; index < graph.Appreciations.Count; index++)
        {
            ref readonly var appreciation = ref graph.Appreciations[index];
            RowOf(values, appreciation.Helper)[Accepted] += appreciation is { IsAcceptance: true, IsRetracted: false } && knows(appreciation.At) ? 1 : 0;
        }

        for (var row = 0; row < spans.Length; row++)
        {
            var own = RowOf(values, row - 1);
            if (spans[row].Count > 0)
            {
                own[LatestAnswer] = Freshness.Of(clock - spans[row].Last);
                own[Tenure] = clock - spans[row].First;
            }

            own[AcceptanceRate] = (own[Accepted] + PriorAccepted) / (spans[row].Count + PriorAnswers);
        }
    }

    private static Span<double> RowOf(double[] values, int learner) => values.AsSpan((learner + 1) * Names.Length, Names.Length);
}
