namespace LearningGraph.Simulation.Tests;

public class SeedBaselineTests
{
    // Node 0 has three edges, among them one to node 1, which has two; node 2 one that is certain.
    private static readonly SpreadGraph Graph = SpreadGraph.Create(
        8, [new(0, 1, 0.1), new(0, 3, 0.1), new(0, 4, 0.1), new(1, 5, 0.2), new(1, 6, 0.2), new(2, 7, 1)]);

    [Theory]
    [InlineData("top-degree", 0, 1, 2)]
    [InlineData("spaced-degree", 0, 2, 5)]
    [InlineData("probability-sum", 2, 1, 0)]
    [InlineData("spaced-sum", 2, 1, 0)]
    public void Choose_Rule_TakesItsNodesInOrder(string rule, params int[] expected) => Assert.Equal(expected, Choose(Graph, rule, 3));

    [Fact]
    public void Choose_SpacedButTooFewAreFree_GoesOnWithThosePassedOver() =>
        Assert.Equal([0, 2, 1, 3], Choose(Graphs.Path(4, 0.5), "spaced-degree", 4));

    [Fact]
    public void Choose_UnderWeightedCascade_SumsTheSharesOfTheTargets()
    {
        // One target of its own counts more than one that is shared by three.
        var graph = SpreadGraph.Create(6, [new(0, 4, 1), new(1, 4, 1), new(2, 4, 1), new(3, 5, 0.1)]);

        Assert.Equal(3, SeedBaseline.Choose(graph, SpreadModel.WeightedCascade, 1).Single(rule => rule.Name == "probability-sum").Seeds[0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Choose_CountOutOfRange_Throws(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SeedBaseline.Choose(Graph, SpreadModel.IndependentCascade, count));

    private static IEnumerable<int> Choose(SpreadGraph graph, string rule, int count) =>
        SeedBaseline.Choose(graph, SpreadModel.IndependentCascade, count).Single(baseline => baseline.Name == rule).Seeds;
}
