namespace LearningGraph.Recommender.Tests;

public sealed class TopicChainsTests
{
    [Theory]
    [InlineData(new[] { -1, 0, 1 }, new[] { -1, 0, 1 })]
    [InlineData(new[] { 1, 0 }, new[] { -1, -1 })]
    [InlineData(new[] { 0 }, new[] { -1 })]
    [InlineData(new[] { 1, 2, 1 }, new[] { 1, -1, -1 })]
    [InlineData(new[] { 1, 2, 3, 1, 3, 4 }, new[] { 1, -1, -1, -1, 3, 4 })]
    [InlineData(new[] { 2, 3, 0, 1, 5, -1 }, new[] { -1, -1, -1, -1, 5, -1 })]
    public void CutCycles_SomeLinks_TakesOutThoseInACycleOnly(int[] next, int[] expected)
    {
        TopicChains.CutCycles(next);

        Assert.Equal(expected, next);
    }

    [Fact]
    public void Shorten_AChain_PointsAllOfItAtItsEnd()
    {
        int[] next = [1, 2, -1, 0];

        TopicChains.Shorten(next, 3);

        Assert.Equal([2, 2, -1, 2], next);
    }
}
