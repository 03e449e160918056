namespace LearningGraph.Simulation.Tests;

public class ReachableSetsTests
{
    private const int Samples = 20_000;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SpreadModel.IndependentCascade)]
    [InlineData(SpreadModel.LinearThreshold)]
    public void TryExtend_CertainPath_HoldsAllNodesBefore(SpreadModel model)
    {
        var sets = Draw(Graphs.Path(6, 1), model, 100);

        for (var set = 0; set < sets.Count; set++)
        {
            Assert.Equal(Enumerable.Range(0, sets[set][0] + 1).Reverse(), sets[set].ToArray());
        }
    }

    [Theory]
    [InlineData(SpreadModel.IndependentCascade)]
    [InlineData(SpreadModel.LinearThreshold)]
    public void TryExtend_ImpossibleEdges_HoldsTheNodeAlone(SpreadModel model) =>
        Assert.Equal(100, Draw(Graphs.Path(6, 0), model, 100).Size);

    [Theory]
    [InlineData(SpreadModel.IndependentCascade)]
    [InlineData(SpreadModel.LinearThreshold)]
    public void TryExtend_CertainRing_EndsWhereItBegan(SpreadModel model)
    {
        var ring = SpreadGraph.Create(3, [new(0, 1, 1), new(1, 2, 1), new(2, 0, 1)]);

        Assert.Equal(300, Draw(ring, model, 100).Size);
    }

    [Fact]
    public void TryExtend_InSeveralSteps_GivesTheSameSets()
    {
        var graph = Graphs.Random(seed: 1, nodes: 9, edges: 20);
        var stepwise = Draw(graph, SpreadModel.IndependentCascade, 10);
        stepwise.TryExtend(25, Cancelled);
        stepwise.TryExtend(400, Cancelled);

        var atOnce = Draw(graph, SpreadModel.IndependentCascade, 400);

        Assert.Equal(atOnce.Size, stepwise.Size);
        Assert.All(Enumerable.Range(0, 400), set => Assert.Equal(atOnce[set].ToArray(), stepwise[set].ToArray()));
    }

    [Theory]
    [InlineData(SpreadModel.IndependentCascade)]
    [InlineData(SpreadModel.WeightedCascade)]
    [InlineData(SpreadModel.LinearThreshold)]
    public void CountHit_OfManySets_IsTheShareThatIsReached(SpreadModel model)
    {
        var graph = Graphs.Random(seed: 2, nodes: 6, edges: 10);
        var sets = Draw(graph, model, Samples);

        foreach (var seeds in new int[][] { [0], [3], [1, 4], [0, 2, 5] })
        {
            // Five standard errors of a share are at most 2.5 / sqrt(20,000) = .0177.
            Assert.Equal(ExactSpread.Of(graph, model, seeds) / 6, sets.CountHit(seeds) / (double)Samples, 0.0177);
        }
    }

    [Fact]
    public void TryExtend_ManyEdgesIntoANode_AreIndependent()
    {
        var graph = SpreadGraph.Create(9, [.. Enumerable.Range(1, 8).Select(leaf => new SpreadEdge(leaf, 0, 0.5))]);
        var sets = Draw(graph, SpreadModel.IndependentCascade, 9 * Samples);

        int[] sizes = [.. Enumerable.Range(0, sets.Count).Where(set => sets[set][0] == 0).Select(set => sets[set].Length - 1)];

        // The variance of Binomial(8, 1/2) is 2, its standard error for 20,000 sets .019; were two of the eight decided by one draw it would be 2.5.
        Assert.Equal(2, sizes.Average(size => (size - 4.0) * (size - 4)), 0.1);
    }

    [Fact]
    public void FindByMember_EverySet_IsFoundByEachOfItsMembers()
    {
        var sets = Draw(Graphs.Random(seed: 4, nodes: 7, edges: 15), SpreadModel.IndependentCascade, 50);

        var (starts, byMember) = sets.FindByMember();

        for (var node = 0; node < 7; node++)
        {
            var expected = Enumerable.Range(0, 50).Where(set => sets[set].Contains(node));
            Assert.Equal(expected, byMember[starts[node]..starts[node + 1]]);
        }
    }

    [Fact]
    public void TryExtend_NoRoom_LeavesTheLastSetOut()
    {
        ReachableSets sets = new(Graphs.Path(6, 1), SpreadChances.Of(Graphs.Path(6, 1), SpreadModel.IndependentCascade), new(1), 0, mostMembers: 20);

        Assert.False(sets.TryExtend(100, Cancelled));

        Assert.InRange(sets.Size, 15, 20);
        Assert.Equal(Enumerable.Range(0, sets[sets.Count - 1][0] + 1).Reverse(), sets[sets.Count - 1].ToArray());
    }

    private static ReachableSets Draw(SpreadGraph graph, SpreadModel model, int count)
    {
        ReachableSets sets = new(graph, SpreadChances.Of(graph, model), new(1), 0);
        Assert.True(sets.TryExtend(count, Cancelled));
        return sets;
    }
}
