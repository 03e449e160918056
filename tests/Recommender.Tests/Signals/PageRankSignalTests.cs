using QuikGraph;

namespace LearningGraph.Recommender.Tests;

public sealed class PageRankSignalTests
{
    /// <summary>Forward push may miss at most the residual it stops at, 1e-4 per edge.</summary>
    [Fact]
    public void Measure_RandomGraph_AgreesWithPowerIteration()
    {
        var projections = RandomLog.Fold(RandomLog.Draw(21, 400), 400);
        var query = RankingQuery.Of(new() { Asker = new("l-2"), Text = "x" }, projections);
        using var values = SparseVector.Rent(query.Graph.LearnerCount);

        new PageRankSignal("pagerank").Measure(query, values);

        var expected = Iterate(ToGraph(query.Graph), query.Asker);
        var missed = 1e-4 * query.Graph.Answers.Count;
        Assert.All(expected, pair => Assert.InRange(values[pair.Key], pair.Value - missed, pair.Value + 1e-9));
        Assert.True(expected.Values.Count(value => value > missed) > 5);
    }

    [Fact]
    public void Measure_UnknownAsker_IsNothing()
    {
        var projections = RandomLog.Fold(RandomLog.Draw(21, 100), 100);
        var query = RankingQuery.Of(new() { Asker = new("nobody"), Text = "x" }, projections);
        using var values = SparseVector.Rent(query.Graph.LearnerCount);

        new PageRankSignal("pagerank").Measure(query, values);

        Assert.Empty(values.Keys.ToArray());
    }

    private static BidirectionalGraph<int, Edge<int>> ToGraph(SocialGraph graph)
    {
        BidirectionalGraph<int, Edge<int>> edges = new(allowParallelEdges: true);
        edges.AddVertexRange(Enumerable.Range(0, graph.LearnerCount));
        for (var asker = 0; asker < graph.LearnerCount; asker++)
        {
            foreach (var answer in graph.AnswersTo[asker])
            {
                edges.AddEdge(new(asker, graph.Answers[answer].Learner));
            }
        }

        return edges;
    }

    private static Dictionary<int, double> Iterate(BidirectionalGraph<int, Edge<int>> graph, int start)
    {
        Dictionary<int, double> mass = new() { [start] = 1 };
        var rank = graph.Vertices.ToDictionary(learner => learner, _ => 0.0);
        for (var step = 0; step < 400; step++)
        {
            Dictionary<int, double> next = [];
            foreach (var (learner, amount) in mass)
            {
                rank[learner] += 0.15 * amount;
                foreach (var edge in graph.OutEdges(learner))
                {
                    next[edge.Target] = next.GetValueOrDefault(edge.Target) + (0.85 * amount / graph.OutDegree(learner));
                }
            }

            mass = next;
        }

        return rank;
    }
}
