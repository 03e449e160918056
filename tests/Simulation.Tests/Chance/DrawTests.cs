namespace LearningGraph.Simulation.Tests;

public class DrawTests
{
    private const int Count = 20_000;
    private static readonly Draw Draw = new(seed: 7);

    [Fact]
    public void Uniform_SameArguments_GivesTheSame() =>
        Assert.Equal(Draw.Uniform(1, 2, Event.Ask, 3), new Draw(7).Uniform(1, 2, Event.Ask, 3));

    [Fact]
    public void Uniform_AnyArgumentChanged_GivesAnother()
    {
        double[] draws =
        [
            Draw.Uniform(1, 2, Event.Ask, 3), Draw.Uniform(0, 2, Event.Ask, 3), Draw.Uniform(1, 0, Event.Ask, 3),
            Draw.Uniform(1, 2, Event.Join, 3), Draw.Uniform(1, 2, Event.Ask, 0), new Draw(8).Uniform(1, 2, Event.Ask, 3),
            new Draw(7L + (1L << 32)).Uniform(1, 2, Event.Ask, 3),
        ];

        Assert.Equal(draws.Length, draws.Distinct().Count());
    }

    [Fact]
    public void Uniform_ManyDraws_FillsTheUnitInterval()
    {
        var draws = Enumerable.Range(0, Count).Select(i => Draw.Uniform(i, 0, Event.Ask)).ToArray();

        Assert.All(draws, draw => Assert.InRange(draw, 0, 1 - 1e-16));
        // Five standard errors of the mean are 0.0102.
        Assert.Equal(0.5, draws.Average(), 0.0102);
        Assert.All(draws.CountBy(draw => (int)(draw * 10)), tenth => Assert.InRange(tenth.Value, 1_780, 2_220));
    }

    [Fact]
    public void Normal_ManyDraws_HasMeanZeroAndVarianceOne()
    {
        var draws = Enumerable.Range(0, Count).Select(i => Draw.Normal(i, 0, Event.Ask)).ToArray();

        // Five standard errors of the mean are 0.035, of the variance 0.05.
        Assert.Equal(0, draws.Average(), 0.035);
        Assert.Equal(1, draws.Average(draw => draw * draw), 0.05);
    }

    [Fact]
    public void Below_ManyDraws_GivesEveryNumber() =>
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 100).Select(i => Draw.Below(3, i, 0, Event.Ask)).Distinct().Order());

    [Fact]
    public void Weighted_ManyDraws_FollowsTheWeights()
    {
        var counts = Enumerable.Range(0, Count).CountBy(i => Draw.Weighted([1, 0, 3], i, 0, Event.Ask)).ToDictionary();

        Assert.Equal([0, 2], counts.Keys.Order());
        // Five standard errors are 306.
        Assert.InRange(counts[2], 14_694, 15_306);
    }

    [Fact]
    public void Weighted_NoPositiveWeight_GivesMinusOne() => Assert.Equal(-1, Draw.Weighted([0, 0], 1, 1, Event.Ask));
}
