namespace LearningGraph.Recommender.Tests;

public sealed class LeafMasksTests
{
    [Fact]
    public void AddTo_RowsAroundTheThresholds_ReachTheirLeaves()
    {
        // feature 0 <= 1 ? (feature 1 <= 5 ? 10 : 20) : 40, then a tree of one leaf.
        LeafMasks.Builder builder = new();
        builder.AddLeaf(10);
        builder.AddNode(feature: 1, threshold: 5, leavesBefore: 0);
        builder.AddLeaf(20);
        builder.AddNode(feature: 0, threshold: 1, leavesBefore: 0);
        builder.AddLeaf(40);
        builder.EndTree();
        builder.AddLeaf(3);
        builder.EndTree();
        float[][] rows = [[1, 5], [1, 6], [1.5f, 5], [2, 9], [float.NaN, 0], [0, float.NaN], [float.NegativeInfinity, 0], [float.PositiveInfinity, 0], [0, 0], [-1, 7]];
        var scores = new double[rows.Length];

        builder.Build().AddTo(new(new int[rows.Length], rows), scores);

        Assert.Equal([13, 23, 43, 43, 43, 23, 13, 43, 13, 23], scores);
    }

    [Fact]
    public void AddLeaf_MoreThanATreeCanHave_IsRefused()
    {
        LeafMasks.Builder builder = new();
        for (var leaf = 0; leaf < LeafMasks.MostLeaves; leaf++)
        {
            builder.AddLeaf(leaf);
        }

        var refused = Assert.Throws<InvalidDataException>(() => builder.AddLeaf(0));

        Assert.Equal("Tree 0 of the model has more than 32 leaves.", refused.Message);
    }
}
