namespace LearningGraph.Simulation.Tests;

public class MaximumCoverTests
{
    [Fact]
    public void Choose_RandomGraphs_IsWhatPlainGreedyChooses()
    {
        foreach (var (sets, nodes, count) in Cases())
        {
            Assert.Equal(ChoosePlainly(sets, nodes, count), MaximumCover.Choose(sets, count, TestContext.Current.CancellationToken).Nodes);
        }
    }

    [Fact]
    public void Choose_RandomGraphs_HitsEnoughAndTheBoundHolds()
    {
        foreach (var (sets, nodes, count) in Cases())
        {
            var cover = MaximumCover.Choose(sets, count, TestContext.Current.CancellationToken);

            var best = ExactSpread.Choices(nodes, count).Max(choice => sets.CountHit(choice));
            Assert.Equal(sets.CountHit(cover.Nodes), cover.Hit);
            Assert.InRange(cover.Hit, OpimBounds.GreedyShare * best, best);
            Assert.InRange(cover.MostHit, best, best / OpimBounds.GreedyShare);
        }
    }

    [Fact]
    public void Choose_MoreThanAnythingAdds_FillsUpInOrderOfNumbers()
    {
        ReachableSets sets = new(Graphs.Star(5, 1), SpreadChances.Of(Graphs.Star(5, 1), SpreadModel.IndependentCascade), new(1), 0);
        sets.TryExtend(200, TestContext.Current.CancellationToken);

        var cover = MaximumCover.Choose(sets, 4, TestContext.Current.CancellationToken);

        Assert.Equal([0, 1, 2, 3], cover.Nodes);
        Assert.Equal((200, 200L), (cover.Hit, cover.MostHit));
    }

    private static IEnumerable<(ReachableSets Sets, int Nodes, int Count)> Cases()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var graph = Graphs.Random(seed, nodes: 9, edges: 16);
            ReachableSets sets = new(graph, SpreadChances.Of(graph, SpreadModel.IndependentCascade), new(seed), 0);
            sets.TryExtend(60, TestContext.Current.CancellationToken);
            yield return (sets, 9, 1 + (seed % 4));
        }
    }

    private static int[] ChoosePlainly(ReachableSets sets, int nodes, int count)
    {
        List<int> chosen = [];
        while (chosen.Count < count)
        {
            chosen.Add(Enumerable.Range(0, nodes).Except(chosen).MaxBy(node => (sets.CountHit([.. chosen, node]), -node)));
        }

        return [.. chosen];
    }
}
