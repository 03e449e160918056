namespace LearningGraph.Simulation.Tests;

/// <summary>The spread on tiny graphs by going through all worlds: an independent account of each model, straight from its definition.</summary>
internal static class ExactSpread
{
    /// <summary>How many nodes are reached on average.</summary>
    public static double Of(SpreadGraph graph, SpreadModel model, params int[] seeds)
    {
        var edges = Edges(graph);
        return model == SpreadModel.LinearThreshold
            ? OverPicks(graph, edges, 0, 1, [], seeds)
            : OverEdges(graph, model, edges, 0, 1, [], seeds);
    }

    /// <summary>The best of all choices.</summary>
    public static double OfBest(SpreadGraph graph, SpreadModel model, int count) =>
        Choices(graph.NodeCount, count).Max(choice => Of(graph, model, choice));

    /// <summary>All choices of so many nodes, each in ascending order.</summary>
    public static IEnumerable<int[]> Choices(int nodes, int count) =>
        count == 0
            ? [[]]
            : Choices(nodes, count - 1).SelectMany(choice => Enumerable.Range(0, nodes).Where(node => choice is [] || node > choice[^1]).Select(node => (int[])[.. choice, node]));

    private static List<SpreadEdge> Edges(SpreadGraph graph)
    {
        List<SpreadEdge> edges = [];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            for (var place = graph.InStarts[node]; place < graph.InStarts[node + 1]; place++)
            {
                edges.Add(new(graph.InSources[place], node, graph.Probabilities[place]));
            }
        }

        return edges;
    }

    // Every edge is live or not.
    private static double OverEdges(SpreadGraph graph, SpreadModel model, List<SpreadEdge> edges, int number, double probability, List<SpreadEdge> live, int[] seeds)
    {
        if (probability == 0)
        {
            return 0;
        }

        if (number == edges.Count)
        {
            return probability * Reach(live, seeds);
        }

        var edge = edges[number];
        var chance = model == SpreadModel.WeightedCascade ? 1.0 / graph.InDegreeOf(edge.To) : edge.Probability;
        return OverEdges(graph, model, edges, number + 1, probability * (1 - chance), live, seeds)
            + OverEdges(graph, model, edges, number + 1, probability * chance, [.. live, edge], seeds);
    }

    // Every node follows one of those before it, as likely as the weight of the edge, or none (Kempe, Kleinberg and Tardos 2003, theorem 4.6).
    private static double OverPicks(SpreadGraph graph, List<SpreadEdge> edges, int node, double probability, List<SpreadEdge> live, int[] seeds)
    {
        if (node == graph.NodeCount)
        {
            return probability * Reach(live, seeds);
        }

        SpreadEdge[] into = [.. edges.Where(edge => edge.To == node)];
        var total = into.Sum(edge => edge.Probability);
        return OverPicks(graph, edges, node + 1, probability * Math.Max(0, 1 - total), live, seeds)
            + into.Sum(edge => OverPicks(graph, edges, node + 1, probability * edge.Probability / Math.Max(1, total), [.. live, edge], seeds));
    }

    private static int Reach(List<SpreadEdge> live, int[] seeds)
    {
        HashSet<int> reached = [.. seeds];
        while (live.Where(edge => reached.Contains(edge.From)).Any(edge => reached.Add(edge.To)))
        {
        }

        return reached.Count;
    }
}
