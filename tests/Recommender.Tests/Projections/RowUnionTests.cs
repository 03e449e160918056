namespace LearningGraph.Recommender.Tests;

public sealed class RowUnionTests
{
    [Theory]
    [InlineData(new[] { 0, 1 }, new[] { 3, 5, 64, 66, 67, 130 })]
    [InlineData(new[] { 1, 0, 1, 7, -1 }, new[] { 3, 5, 64, 66, 67, 130 })]
    [InlineData(new[] { 2 }, new[] { 0 })]
    [InlineData(new[] { 0, 2 }, new[] { 0, 3, 66, 130 })]
    [InlineData(new[] { 3 }, new int[0])]
    [InlineData(new int[0], new int[0])]
    public void Of_Rows_IsAscendingAndDistinct(int[] keys, int[] expected)
    {
        RowTable table = new();
        foreach (var (key, value) in new[] { (0, 3), (0, 66), (0, 130), (1, 5), (1, 64), (1, 66), (1, 67), (2, 0) })
        {
            table.Add(key, value);
        }

        Assert.Equal(expected, RowUnion.Of(table.Publish(), keys));
    }

    [Fact]
    public void Of_RandomRows_EqualsASortedSet()
    {
        Random random = new(5);
        RowTable table = new();
        SortedSet<int> expected = [];
        for (var i = 0; i < 2_000; i++)
        {
            var value = 1_000 + random.Next(20_000);
            table.Add(i % 7, value);
            expected.Add(value);
        }

        Assert.Equal(expected, RowUnion.Of(table.Publish(), [0, 1, 2, 3, 4, 5, 6]));
    }
}
