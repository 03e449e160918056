namespace LearningGraph.Recommender;

/// <summary>What every ask at ranking time needs and none needs to compute again.</summary>
internal sealed class GraphSummary
{
    private GraphSummary(double[] recentActivity) => RecentActivity = recentActivity;

    /// <summary>By learner number: the sum over counted answers of <see cref="Forgetting.Fast"/>.</summary>
    public double[] RecentActivity { get; }

    /// <summary>Summarises a graph at its own ranking time.</summary>
    public static GraphSummary Of(SocialGraph graph)
    {
        var activity = new double[graph.LearnerCount];
        for (var index = 0; index < graph.Answers.Count; index++)
        {
            ref readonly var answer = ref graph.Answers[index];
            if (answer.IsCounted)
            {
                activity[answer.Learner] += answer.Weight * Forgetting.Fast.Of(graph.LiveQuestionCount - answer.Clock);
            }
        }

        return new(activity);
    }
}
