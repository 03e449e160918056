namespace LearningGraph.Simulation.Tests;

/// <summary>Graphs whose answers are known by hand.</summary>
internal static class Graphs
{
    /// <summary>An edge from the first node to each of so many others.</summary>
    public static SpreadGraph Star(int leaves, double probability) =>
        SpreadGraph.Create(leaves + 1, [.. Enumerable.Range(1, leaves).Select(leaf => new SpreadEdge(0, leaf, probability))]);

    /// <summary>A star of five leaves around node 0 and one of three around node 6.</summary>
    public static SpreadGraph TwoStars(double probability) => SpreadGraph.Create(
        10,
        [
            .. Enumerable.Range(1, 5).Select(leaf => new SpreadEdge(0, leaf, probability)),
            .. Enumerable.Range(7, 3).Select(leaf => new SpreadEdge(6, leaf, probability)),
        ]);

    /// <summary>0 → 1 → 2 → …</summary>
    public static SpreadGraph Path(int nodes, double probability) =>
        SpreadGraph.Create(nodes, [.. Enumerable.Range(0, nodes - 1).Select(node => new SpreadEdge(node, node + 1, probability))]);

    /// <summary>A few different edges among a few nodes, with probabilities in tenths from .1 to 1.</summary>
    public static SpreadGraph Random(long seed, int nodes, int edges)
    {
        Draw draw = new(seed);
        var pairs = Enumerable.Range(0, 1_000)
            .Select(number => (From: draw.Below(nodes, number, 0, Event.Ask), To: draw.Below(nodes, number, 1, Event.Ask)))
            .Where(pair => pair.From != pair.To)
            .Distinct()
            .Take(edges);
        return SpreadGraph.Create(
            nodes, [.. pairs.Select((pair, number) => new SpreadEdge(pair.From, pair.To, (1 + draw.Below(10, number, 2, Event.Ask)) / 10.0))]);
    }
}
