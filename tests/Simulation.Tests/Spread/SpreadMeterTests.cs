namespace LearningGraph.Simulation.Tests;

public class SpreadMeterTests
{
    private const SpreadModel Ic = SpreadModel.IndependentCascade;
    private const SpreadModel Wc = SpreadModel.WeightedCascade;
    private const SpreadModel Lt = SpreadModel.LinearThreshold;
    private const int Runs = 20_000;

    [Theory]
    [InlineData(Ic)]
    [InlineData(Wc)]
    [InlineData(Lt)]
    public void Measure_TinyGraphs_FindsTheExactSpread(SpreadModel model)
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var graph = Graphs.Random(seed, nodes: 6, edges: 10);
            SpreadMeter meter = new(graph, model, Runs, seed);
            foreach (var seeds in new int[][] { [0], [2, 3], [1, 4, 5] })
            {
                var estimate = meter.MeasureNow(seeds);

                // Twice and a half the half width of the interval is five standard errors; a spread that is certain has none.
                Assert.Equal(ExactSpread.Of(graph, model, seeds), estimate.Mean, Math.Max(1e-9, 2.56 * (estimate.High - estimate.Mean)));
            }
        }
    }

    [Theory]
    [InlineData(Ic, 1.0, 5)]
    [InlineData(Ic, 0.0, 1)]
    [InlineData(Wc, 0.1, 5)]
    [InlineData(Lt, 1.0, 5)]
    [InlineData(Lt, 0.0, 1)]
    public void Measure_LineOfCertainty_IsTheSameInEveryRun(SpreadModel model, double probability, int expected) =>
        Assert.Equal(new(expected, expected, expected, 100), new SpreadMeter(Graphs.Path(5, probability), model, 100, 1).MeasureNow([0]));

    [Fact]
    public void Measure_LineOfHalves_HalvesWithEachStep() =>
        // 1 + 1/2 + 1/4 + 1/8; its standard deviation is below 1.2, five standard errors .042.
        Assert.Equal(1.875, new SpreadMeter(Graphs.Path(4, 0.5), Lt, Runs, 1).MeasureNow([0]).Mean, 0.042);

    [Fact]
    public void Measure_WeightedCascadeOnAStarPointingIn_ReachesTheCentreByShares()
    {
        var graph = SpreadGraph.Create(5, [.. Enumerable.Range(1, 4).Select(leaf => new SpreadEdge(leaf, 0, 1))]);

        // 1 - (3/4)^2 of the centre; five standard errors are .0176.
        Assert.Equal(2 + (7 / 16.0), new SpreadMeter(graph, Wc, Runs, 1).MeasureNow([1, 2]).Mean, 0.0176);
    }

    [Fact]
    public void Measure_ManyEdgesOutOfANode_AreIndependent()
    {
        var estimate = new SpreadMeter(Graphs.Star(8, 0.5), Ic, Runs, 1).MeasureNow([0]);

        // The standard deviation of Binomial(8, 1/2) is the root of 2; were two of the eight decided by one draw it would be that of 2.5 or more.
        Assert.Equal(1.959964 * Math.Sqrt(2.0 / Runs), estimate.High - estimate.Mean, 0.025 * (estimate.High - estimate.Mean));
    }

    [Fact]
    public void Measure_AnEdgeToOneself_TakesItsShareAndPassesNothingOn()
    {
        var graph = SpreadGraph.Create(2, [new(0, 1, 1), new(1, 1, 1)]);

        Assert.Equal(1.5, new SpreadMeter(graph, Wc, Runs, 1).MeasureNow([0]).Mean, 0.0177);
        Assert.Equal(1.5, new SpreadMeter(graph, Lt, Runs, 1).MeasureNow([0]).Mean, 0.0177);
        Assert.Equal(2, new SpreadMeter(graph, Ic, Runs, 1).MeasureNow([0]).Mean);
    }

    [Theory]
    [InlineData(Ic)]
    [InlineData(Lt)]
    public void Measure_OneThreadOrTwo_GivesTheSameBits(SpreadModel model)
    {
        var graph = Graphs.Random(seed: 5, nodes: 30, edges: 90);
        var estimate = new SpreadMeter(graph, model, 1_001, 4, threads: 1).MeasureNow([3, 1, 20]);

        Assert.Equal(estimate, new SpreadMeter(graph, model, 1_001, 4, threads: 2).MeasureNow([1, 20, 3]));
        Assert.NotEqual(estimate, new SpreadMeter(graph, model, 1_001, 5, threads: 2).MeasureNow([1, 20, 3]));
    }

    [Fact]
    public void Measure_MoreSeedsInTheSameRuns_NeverReachFewer()
    {
        var graph = Graphs.Random(seed: 5, nodes: 30, edges: 90);
        var chances = SpreadChances.Of(graph, Ic);
        SpreadRun few = new(graph, chances, new(1));
        SpreadRun more = new(graph, chances, new(1));

        Assert.All(Enumerable.Range(0, 500), run => Assert.InRange(more.Reach(run, [2, 9, 12]), few.Reach(run, [2, 9]), 30));
    }

    [Fact]
    public void MeasureRandom_TwoStars_IsTheMeanOfAllChoices()
    {
        var graph = Graphs.TwoStars(1);
        var expected = ExactSpread.Choices(10, 2).Average(choice => ExactSpread.Of(graph, Ic, choice));

        var estimate = new SpreadMeter(graph, Ic, Runs, 1).MeasureRandomNow(2);

        Assert.Equal(expected, estimate.Mean, 2.56 * (estimate.High - estimate.Mean));
    }

    [Fact]
    public void MeasureRandom_AllNodes_ReachesAll() => Assert.Equal(10, new SpreadMeter(Graphs.TwoStars(0), Ic, 50, 1).MeasureRandomNow(10).Mean);

    [Fact]
    public void Of_TwoRuns_HasTheIntervalOfTheirDifference() => Assert.Equal(new(3, 3 - 1.959964, 3 + 1.959964, 2), SpreadEstimate.Of([2, 4]));

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(SpreadMeter.MostRuns + 1, 1, 1)]
    [InlineData(10, -1, 1)]
    [InlineData(10, 1, 0)]
    public void Create_NumberOutOfRange_Throws(int runs, long seed, int threads) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpreadMeter(Graphs.Path(3, 1), Ic, runs, seed, threads));

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(0)]
    public void Measure_SeedsThatAreNone_Throws(int second) =>
        Assert.Throws<ArgumentException>(() => new SpreadMeter(Graphs.Path(3, 1), Ic, 10, 1).MeasureNow([0, second]));

    [Fact]
    public void MeasureRandom_MoreThanThereAre_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpreadMeter(Graphs.Path(3, 1), Ic, 10, 1).MeasureRandomNow(4));

    [Fact]
    public async Task Measure_Cancelled_Stops()
    {
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => new SpreadMeter(Graphs.Path(3, 1), Ic, 10, 1).Measure([0], null, stop.Token));
    }
}

file static class Calls
{
    public static SpreadEstimate MeasureNow(this SpreadMeter meter, int[] seeds) => meter.Measure(seeds, null, TestContext.Current.CancellationToken);

    public static SpreadEstimate MeasureRandomNow(this SpreadMeter meter, int count) => meter.MeasureRandom(count, null, TestContext.Current.CancellationToken);
}
