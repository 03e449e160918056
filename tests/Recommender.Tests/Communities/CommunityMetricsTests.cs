namespace LearningGraph.Recommender.Tests;

public sealed class CommunityMetricsTests
{
    [Fact]
    public void ToRow_TwoLearners_AveragesByHand()
    {
        CommunityMetrics metrics = new();
        metrics.Add([1, 4]);
        metrics.Add([11]);

        var row = metrics.ToRow("x", "x", null);

        Assert.Equal((0.5, 0.25, 0.5), (row.Hit1, row.Recall3, row.Recall10));
        Assert.Equal((1 + (1.0 / 11)) / 2, row.Mrr, precision: 12);
        Assert.Equal((1 + (1 / Math.Log2(5))) / (1 + (1 / Math.Log2(3))) / 2, row.Ndcg10, precision: 12);
    }

    [Fact]
    public void ToRow_Nobody_IsAllZero() => Assert.Equal((0, 0, 0), (new CommunityMetrics().ToRow("x", "x", null).Hit1, new CommunityMetrics().Ndcg10, new CommunityMetrics().Gains.Count));
}
