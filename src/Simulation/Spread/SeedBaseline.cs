using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>Seeds by a simple rule, to measure others against.</summary>
/// <param name="Name">The rule, such as <c>top-degree</c>.</param>
/// <param name="Seeds">Node numbers in order of choice, no two alike.</param>
public sealed record SeedBaseline(string Name, ImmutableArray<int> Seeds)
{
    /// <summary>
    /// The seeds of every rule: <c>probability-sum</c>, the largest sum of chances out of a node under the model; <c>top-degree</c>, the most
    /// edges out of a node; <c>spaced-sum</c> and <c>spaced-degree</c>, likewise, but passing over nodes that a seed before has an edge to. Equal
    /// nodes are in order of their numbers; where too few are left, the spaced ones go on with those that were passed over.
    /// </summary>
    /// <param name="graph">Where it spreads.</param>
    /// <param name="model">How.</param>
    /// <param name="count">How many seeds, from 1 to the number of nodes.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many nodes.</exception>
    public static ImmutableArray<SeedBaseline> Choose(SpreadGraph graph, SpreadModel model, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, graph.NodeCount);
        var sums = SumChances(graph, SpreadChances.Of(graph, model));
        int[] nodes = [.. Enumerable.Range(0, graph.NodeCount)];
        int[] bySum = [.. nodes.OrderByDescending(node => sums[node])];
        int[] byDegree = [.. nodes.OrderByDescending(graph.OutDegreeOf)];
        return
        [
            new("spaced-sum", [.. Space(graph, bySum, count)]),
            new("probability-sum", [.. bySum.Take(count)]),
            new("spaced-degree", [.. Space(graph, byDegree, count)]),
            new("top-degree", [.. byDegree.Take(count)]),
        ];
    }

    private static long[] SumChances(SpreadGraph graph, SpreadChances chances)
    {
        var sums = new long[graph.NodeCount];
        for (var node = 0; node < sums.Length; node++)
        {
            foreach (var chance in chances.OutOf[graph.OutStarts[node]..graph.OutStarts[node + 1]])
            {
                sums[node] += chance;
            }
        }

        return sums;
    }

    private static IEnumerable<int> Space(SpreadGraph graph, int[] order, int count)
    {
        List<int> chosen = [];
        List<int> passedOver = [];
        var isNear = new bool[graph.NodeCount];
        foreach (var node in order.TakeWhile(_ => chosen.Count < count))
        {
            if (isNear[node])
            {
                passedOver.Add(node);
                continue;
            }

            chosen.Add(node);
            foreach (var target in graph.TargetsOf(node))
            {
                isNear[target] = true;
            }
        }

        return chosen.Concat(passedOver).Take(count);
    }
}
