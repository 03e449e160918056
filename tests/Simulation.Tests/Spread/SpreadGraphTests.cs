namespace LearningGraph.Simulation.Tests;

public class SpreadGraphTests
{
    private static readonly SpreadEdge[] Edges = [new(2, 0, 0.5), new(0, 2, 0.25), new(1, 2, 1), new(0, 1, 0), new(2, 2, 0.75)];

    [Fact]
    public void Create_Edges_AreFoundFromBothEnds()
    {
        var graph = SpreadGraph.Create(4, Edges);

        Assert.Equal((4, 5), (graph.NodeCount, graph.EdgeCount));
        Assert.Equal([1, 2], graph.TargetsOf(0));
        Assert.Equal([0, 1, 2], graph.SourcesOf(2));
        Assert.Equal([0.25, 1, 0.75], graph.Probabilities[graph.InStarts[2]..graph.InStarts[3]]);
        Assert.Equal((2, 1, 2, 0), (graph.OutDegreeOf(0), graph.InDegreeOf(1), graph.OutDegreeOf(2), graph.InDegreeOf(3)));
        Assert.True(graph.TargetsOf(3).IsEmpty && graph.SourcesOf(3).IsEmpty);
    }

    [Fact]
    public void Create_OrderOfEdges_MakesNoDifference()
    {
        var graph = SpreadGraph.Create(4, Edges);
        var reversed = SpreadGraph.Create(4, [.. Edges.Reverse()]);

        Assert.Equal(graph.InSources, reversed.InSources);
        Assert.Equal(graph.Probabilities, reversed.Probabilities);
        Assert.Equal(graph.OutTargets, reversed.OutTargets);
        Assert.Equal(graph.OutPlaces, reversed.OutPlaces);
    }

    [Fact]
    public void OutPlaces_OfEveryEdge_PointAtTheSameEdge()
    {
        var graph = Graphs.Random(seed: 3, nodes: 8, edges: 20);

        for (var source = 0; source < graph.NodeCount; source++)
        {
            for (var edge = graph.OutStarts[source]; edge < graph.OutStarts[source + 1]; edge++)
            {
                Assert.Equal(source, graph.InSources[graph.OutPlaces[edge]]);
                Assert.InRange(graph.OutPlaces[edge], graph.InStarts[graph.OutTargets[edge]], graph.InStarts[graph.OutTargets[edge] + 1] - 1);
            }
        }
    }

    [Theory]
    [InlineData(3, 0, 0.5)]
    [InlineData(0, 3, 0.5)]
    [InlineData(-1, 0, 0.5)]
    [InlineData(0, 1, 1.2)]
    [InlineData(0, 1, -0.1)]
    [InlineData(0, 1, double.NaN)]
    public void Create_EdgeOutOfRange_Throws(int from, int to, double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SpreadGraph.Create(3, [new(from, to, probability)]));

    [Theory]
    [InlineData(0)]
    [InlineData(SpreadGraph.MostNodes + 1)]
    public void Create_NodeCountOutOfRange_Throws(int nodes) => Assert.Throws<ArgumentOutOfRangeException>(() => SpreadGraph.Create(nodes, []));

    [Fact]
    public void Create_AnEdgeTwice_Throws()
    {
        SpreadEdge[] edges = [.. Edges, new(0, 2, 0.5), new(2, 0, 0.1)];

        Assert.Equal(5, SpreadGraph.FindRepeated(4, edges));
        Assert.Equal(-1, SpreadGraph.FindRepeated(4, Edges));
        var refusal = Assert.Throws<ArgumentException>(() => SpreadGraph.Create(4, edges));
        Assert.Contains("from 0 to 2", refusal.Message, StringComparison.Ordinal);
    }
}
