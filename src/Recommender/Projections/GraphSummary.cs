namespace LearningGraph.Recommender;

/// <summary>What every ask at one ranking time needs and none needs to compute again.</summary>
internal sealed class GraphSummary
{
    private static readonly AgeTable Fading = new(Forgetting.Fast);

    private GraphSummary(double[] recentActivity, double totalActivity, TextProfileLengths textLengths) =>
        (RecentActivity, TotalActivity, TextLengths) = (recentActivity, totalActivity, textLengths);

    /// <summary>By learner number: the sum over counted answers of <see cref="Forgetting.Fast"/>.</summary>
    public double[] RecentActivity { get; }

    /// <summary>The sum over all counted answers, in their order.</summary>
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
        var activity = new double[graph.LearnerCount];
        var total = 0.0;
        for (var index = 0; index < graph.Answers.Count; index++)
        {
            ref readonly var answer = ref graph.Answers[index];
            if (answer.IsCounted && knows(answer.At))
            {
                var amount = answer.Weight * Fading.Of(clock - answer.Clock);
                activity[answer.Learner] += amount;
                total += amount;
            }
        }

        return new(activity, total, TextProfileLengths.Of(graph, texts, knows));
    }
}
