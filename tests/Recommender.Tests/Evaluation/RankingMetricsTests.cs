namespace LearningGraph.Recommender.Tests;

public sealed class RankingMetricsTests
{
    [Fact]
    public void ToRow_TwoQuestions_AveragesByHand()
    {
        RankingMetrics metrics = new("x");
        metrics.Add([1, 3]);
        metrics.Add([6]);

        var row = metrics.ToRow();

        Assert.Equal((1 + (1.0 / 6)) / 2, row.Mrr, precision: 12);
        Assert.Equal((0.5, 0.5, 1.0), (row.P1, row.Hit5, row.Hit10));
        var first = (1 + (1 / Math.Log2(4))) / (1 + (1 / Math.Log2(3)));
        Assert.Equal((first + (1 / Math.Log2(7))) / 2, row.Ndcg10, precision: 12);
    }

    [Fact]
    public void Measure_NoDifference_IsAllZero() => Assert.Equal((0, 0, 0), PairedBootstrap.Measure([0.5, 1, 0.2], [0.5, 1, 0.2], seed: 1));

    [Fact]
    public void Measure_ConstantDifference_HasNoWidth()
    {
        var (mean, low, high) = PairedBootstrap.Measure([0.75, 0.5], [0.5, 0.25], seed: 1);

        Assert.Equal((0.25, 0.25, 0.25), (mean, low, high));
    }

    [Fact]
    public void Measure_KnownVariance_GivesTheNormalInterval()
    {
        // Differences of +1 and -1 in equal number: mean 0, standard error 1 / sqrt(400) = 0.05, 1.96 of them is 0.098.
        double[] left = [.. Enumerable.Range(0, 400).Select(i => i % 2 == 0 ? 1.0 : 0)];
        double[] right = [.. left.Select(value => 1 - value)];

        var (_, low, high) = PairedBootstrap.Measure(left, right, seed: 7);

        Assert.InRange(low, -0.11, -0.085);
        Assert.InRange(high, 0.085, 0.11);
    }
}
