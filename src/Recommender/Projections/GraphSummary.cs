namespace LearningGraph.Recommender;

/// <summary>What every ask at ranking time needs and none needs to compute again.</summary>
internal sealed class GraphSummary
{
    private GraphSummary(double[] recentActivity, double totalActivity, TextProfileLengths textLengths) =>
        (RecentActivity, TotalActivity, TextLengths) = (recentActivity, totalActivity, textLengths);

    /// <summary>By learner number: the sum over counted answers of <see cref="Forgetting.Fast"/>.</summary>
    public double[] RecentActivity { get; }

    /// <summary>The sum over all counted answers, in their order.</summary>
    public double TotalActivity { get; }

    /// <summary>How much text each learner has answered.</summary>
    public TextProfileLengths TextLengths { get; }

    /// <summary>Summarises projections at their own ranking time.</summary>
    public static GraphSummary Of(SocialGraph graph, TextIndex texts)
    {
        var activity = new double[graph.LearnerCount];
        var total = 0.0;
        for (var index = 0; index < graph.Answers.Count; index++)
        {
            ref readonly var answer = ref graph.Answers[index];
            if (answer.IsCounted)
            {
                var amount = answer.Weight * Forgetting.Fast.Of(graph.LiveQuestionCount - answer.Clock);
                activity[answer.Learner] += amount;
                total += amount;
            }
        }

        return new(activity, total, TextProfileLengths.Of(graph, texts, _ => true));
    }
}
