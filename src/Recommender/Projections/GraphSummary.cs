using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What every ask at one ranking time needs and none needs to compute again.</summary>
internal sealed class GraphSummary
{
    private GraphSummary(double[][] activity, double totalActivity, TextProfileLengths textLengths) =>
        (Activity, TotalActivity, TextLengths) = (activity, totalActivity, textLengths);

    /// <summary>How activity is forgotten; the first is <see cref="Forgetting.Fast"/>, the last not at all.</summary>
    public static ImmutableArray<(string Name, IFading Fading)> Fadings { get; } =
    [
        (SignalCatalog.RecentActivity, new AgeTable(Forgetting.Fast)),
        ("activity-30", new AgeTable(new HalfLife(30))),
        ("activity-100", new AgeTable(new HalfLife(100))),
        ("activity-300", new AgeTable(new HalfLife(300))),
        ("activity-1000", new AgeTable(new HalfLife(1_000))),
        ("activity-so-far", new NoFading()),
    ];

    /// <summary>By fading and learner number: the sum over counted answers.</summary>
    public double[][] Activity { get; }

    /// <summary>All counted answers of a learner, by their weight.</summary>
    public double AnswersOf(int learner) => ActivityOf(Fadings.Length - 1, learner);

    /// <summary>What is left of a learner's answers under one fading; 0 for who came after the summary was made and so has none.</summary>
    public double ActivityOf(int fading, int learner) => learner < Activity[fading].Length ? Activity[fading][learner] : 0;

    /// <summary>Of <see cref="Forgetting.Fast"/>, the sum over all counted answers, in their order.</summary>
    public double TotalActivity { get; }

    /// <summary>How much text each learner has answered.</summary>
    public TextProfileLengths TextLengths { get; }

    /// <summary>Summarises what was known at a time.</summary>
    /// <param name="graph">Who answered what.</param>
    /// <param name="texts">How long the questions are.</param>
    /// <param name="clock">Questions asked by then.</param>
    /// <param name="knows">Tells from UTC ticks whether something had happened.</param>
    public static GraphSummary Of(SocialGraph graph, TextIndex texts, int clock, Func<long, bool> knows)
    {
        double[][] activity = [.. Fadings.Select(_ => new double[graph.LearnerCount])];
        var total = 0.0;
        for (var index = 0; index < graph.Answers.Count; index++)
        {
            ref readonly var answer = ref graph.Answers[index];
            if (answer.IsCounted && knows(answer.At))
            {
                for (var fading = 0; fading < activity.Length; fading++)
                {
                    var amount = answer.Weight * Fadings[fading].Fading.Of(clock - answer.Clock);
                    activity[fading][answer.Learner] += amount;
                    total += fading == 0 ? amount : 0;
                }
            }
        }

        return new(activity, total, TextProfileLengths.Of(graph, texts, knows));
    }
}
