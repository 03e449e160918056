namespace LearningGraph.Recommender.Tests;

public sealed class WilsonIntervalTests
{
    // One of one is 1 / (1 + z^2), none of ten is 1 minus ten of ten.
    [Theory]
    [InlineData(0, 10, 0, 0, 0.27753)]
    [InlineData(5, 10, 0.5, 0.23659, 0.76341)]
    [InlineData(10, 10, 1, 0.72247, 1)]
    [InlineData(1, 1, 1, 0.20655, 1)]
    public void Of_KnownCounts_IsTheKnownInterval(int successes, int trials, double value, double low, double high)
    {
        var share = WilsonInterval.Of(successes, trials)!;

        Assert.Equal((value, low, high), (share.Value, Math.Round(share.Low, 5), Math.Round(share.High, 5)));
    }

    [Fact]
    public void Of_NoTrials_IsNothing() => Assert.Null(WilsonInterval.Of(0, 0));
}
