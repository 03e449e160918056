namespace LearningGraph.Recommender.Tests;

public sealed class InequalityTests
{
    [Theory]
    [InlineData(new int[0], 0)]
    [InlineData(new[] { 0, 0 }, 0)]
    [InlineData(new[] { 7 }, 0)]
    [InlineData(new[] { 3, 3, 3 }, 0)]
    [InlineData(new[] { 0, 5, 0, 0 }, 0.75)]
    [InlineData(new[] { 1, 3 }, 0.25)]
    [InlineData(new[] { 4, 1, 3, 2 }, 0.25)]
    public void MeasureGini_ByHand_IsIt(int[] amounts, double expected) => Assert.Equal(expected, Inequality.MeasureGini(amounts), precision: 12);

    [Fact]
    public void MeasureGini_ManyLargeAmounts_DoesNotOverflow() =>
        Assert.Equal(0, Inequality.MeasureGini([.. Enumerable.Repeat(int.MaxValue, 10_000)]), precision: 9);
}
