namespace LearningGraph.Recommender;

/// <summary>By learner, the sum over counted answers of weight × <see cref="Forgetting.Fast"/>.</summary>
internal sealed class RecentActivity
{
    private static readonly AgeTable Fading = new(Forgetting.Fast);

    private readonly double[] sums;
    private readonly int[] learners;

    private RecentActivity(double[] sums, double total)
    {
        this.sums = sums;
        learners = [.. Enumerable.Range(0, sums.Length).Where(learner => sums[learner] > 0)];
        Total = total;
    }

    /// <summary>By learner number; 0 for who has never answered.</summary>
    public ReadOnlySpan<double> Sums => sums;

    /// <summary>Those whose sum is above 0, ascending.</summary>
    public ReadOnlySpan<int> Learners => learners;

    /// <summary>The sum over all counted answers, in their order.</summary>
    public double Total { get; }

    /// <summary>Sums up what was known at a time.</summary>
    /// <param name="graph">Who answered.</param>
    /// <param name="clock">Questions asked by then.</param>
    /// <param name="knows">Tells from UTC ticks whether something had happened.</param>
    public static RecentActivity Of(SocialGraph graph, int clock, Func<long, bool> knows)
    {
        var sums = new double[graph.LearnerCount];
        var total = 0.0;
        for (var index = 0; index < graph.Answers.Count; index++)
        {
            ref readonly var answer = ref graph.Answers[index];
            if (answer.IsCounted && knows(answer.At))
            {
                var amount = answer.Weight * Fading.Of(clock - answer.Clock);
                sums[answer.Learner] += amount;
                total += amount;
            }
        }

        return new(sums, total);
    }
}
