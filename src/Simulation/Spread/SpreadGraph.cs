namespace LearningGraph.Simulation;

/// <summary>
/// A directed graph with probabilities as compressed rows, in both directions. Immutable and safe for use from many threads; takes 20 bytes
/// per edge and 8 per node.
/// </summary>
public sealed class SpreadGraph
{
    /// <summary>The most nodes a graph can have.</summary>
    public const int MostNodes = 10_000_000;

    /// <summary>The most edges a graph can have.</summary>
    public const int MostEdges = 100_000_000;

    private readonly int[] outStarts;
    private readonly int[] outTargets;
    private readonly int[] outPlaces;
    private readonly int[] inStarts;
    private readonly int[] inSources;
    private readonly double[] probabilities;

    private SpreadGraph(int[] outStarts, int[] outTargets, int[] outPlaces, int[] inStarts, int[] inSources, double[] probabilities)
    {
        this.outStarts = outStarts;
        this.outTargets = outTargets;
        this.outPlaces = outPlaces;
        this.inStarts = inStarts;
        this.inSources = inSources;
        this.probabilities = probabilities;
    }

    /// <summary>How many nodes there are; they are numbered from 0.</summary>
    public int NodeCount => inStarts.Length - 1;

    /// <summary>How many edges there are.</summary>
    public int EdgeCount => inSources.Length;

    /// <summary>Where the edges out of each node begin in <see cref="OutTargets"/>; one more entry than nodes.</summary>
    internal ReadOnlySpan<int> OutStarts => outStarts;

    /// <summary>The target of each edge, by source and then target.</summary>
    internal ReadOnlySpan<int> OutTargets => outTargets;

    /// <summary>Which place each edge of <see cref="OutTargets"/> has in <see cref="InSources"/>.</summary>
    internal ReadOnlySpan<int> OutPlaces => outPlaces;

    /// <summary>Where the edges into each node begin in <see cref="InSources"/>; one more entry than nodes.</summary>
    internal ReadOnlySpan<int> InStarts => inStarts;

    /// <summary>The source of each edge, by target and then source.</summary>
    internal ReadOnlySpan<int> InSources => inSources;

    /// <summary>The probability of each edge, in the order of <see cref="InSources"/>.</summary>
    internal ReadOnlySpan<double> Probabilities => probabilities;

    /// <summary>Builds a graph; the order of the edges makes no difference.</summary>
    /// <param name="nodeCount">How many nodes there are, in 1 to 10,000,000; a node may be without edges.</param>
    /// <param name="edges">At most 100,000,000. One from a node to itself passes nothing on, but counts among the edges into the node.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count, a node or a probability lies outside.</exception>
    /// <exception cref="ArgumentException">An edge stands there twice.</exception>
    public static SpreadGraph Create(int nodeCount, ReadOnlySpan<SpreadEdge> edges)
    {
        var (outStarts, inStarts) = Count(nodeCount, edges);
        var bySource = SortBySource(edges, outStarts);
        if (FindRepeated(nodeCount, edges, bySource) is >= 0 and var repeated)
        {
            throw new ArgumentException($"The edge from {edges[repeated].From} to {edges[repeated].To} stands there twice.", nameof(edges));
        }

        var (sources, probabilities) = SortIntoTargets(edges, bySource, inStarts);
        var (targets, places) = SortIntoSources(sources, outStarts, inStarts);
        return new(outStarts, targets, places, inStarts, sources, probabilities);
    }

    /// <summary>The index of the first edge that stands there already, whatever its probability; -1 when there is none.</summary>
    /// <inheritdoc cref="Create"/>
    public static int FindRepeated(int nodeCount, ReadOnlySpan<SpreadEdge> edges) =>
        FindRepeated(nodeCount, edges, SortBySource(edges, Count(nodeCount, edges).Out));

    /// <summary>The number of edges out of a node.</summary>
    public int OutDegreeOf(int node) => outStarts[node + 1] - outStarts[node];

    /// <summary>The number of edges into a node.</summary>
    public int InDegreeOf(int node) => inStarts[node + 1] - inStarts[node];

    /// <summary>The nodes that a node has edges to, in ascending order.</summary>
    public ReadOnlySpan<int> TargetsOf(int node) => outTargets.AsSpan(outStarts[node]..outStarts[node + 1]);

    /// <summary>The nodes that have edges to a node, in ascending order.</summary>
    public ReadOnlySpan<int> SourcesOf(int node) => inSources.AsSpan(inStarts[node]..inStarts[node + 1]);

    private static (int[] Out, int[] In) Count(int nodeCount, ReadOnlySpan<SpreadEdge> edges)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nodeCount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nodeCount, MostNodes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(edges.Length, MostEdges, nameof(edges));
        var (outStarts, inStarts) = (new int[nodeCount + 1], new int[nodeCount + 1]);
        foreach (var (from, to, probability) in edges)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)from, (uint)nodeCount, nameof(edges));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)to, (uint)nodeCount, nameof(edges));
            if (probability is not (>= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(edges), probability, "A probability lies in [0, 1].");
            }

            outStarts[from + 1]++;
            inStarts[to + 1]++;
        }

        Sum(outStarts);
        Sum(inStarts);
        return (outStarts, inStarts);
    }

    private static int[] SortBySource(ReadOnlySpan<SpreadEdge> edges, int[] outStarts)
    {
        var bySource = new int[edges.Length];
        var next = outStarts[..^1];
        for (var edge = 0; edge < edges.Length; edge++)
        {
            bySource[next[edges[edge].From]++] = edge;
        }

        return bySource;
    }

    private static int FindRepeated(int nodeCount, ReadOnlySpan<SpreadEdge> edges, int[] bySource)
    {
        var first = int.MaxValue;
        var lastSources = new int[nodeCount];
        Array.Fill(lastSources, -1);
        foreach (var edge in bySource)
        {
            var (from, to, _) = edges[edge];
            first = lastSources[to] == from ? Math.Min(first, edge) : first;
            lastSources[to] = from;
        }

        return first == int.MaxValue ? -1 : first;
    }

    // Taken by source, each target gets its sources in ascending order without a comparison.
    private static (int[] Sources, double[] Probabilities) SortIntoTargets(ReadOnlySpan<SpreadEdge> edges, int[] bySource, int[] inStarts)
    {
        var (sources, probabilities) = (new int[edges.Length], new double[edges.Length]);
        var next = inStarts[..^1];
        foreach (var edge in bySource)
        {
            var place = next[edges[edge].To]++;
            sources[place] = edges[edge].From;
            probabilities[place] = edges[edge].Probability;
        }

        return (sources, probabilities);
    }

    private static (int[] Targets, int[] Places) SortIntoSources(int[] sources, int[] outStarts, int[] inStarts)
    {
        var (targets, places) = (new int[sources.Length], new int[sources.Length]);
        var next = outStarts[..^1];
        for (var node = 0; node < inStarts.Length - 1; node++)
        {
            for (var place = inStarts[node]; place < inStarts[node + 1]; place++)
            {
                var at = next[sources[place]]++;
                targets[at] = node;
                places[at] = place;
            }
        }

        return (targets, places);
    }

    private static void Sum(int[] counts)
    {
        for (var at = 1; at < counts.Length; at++)
        {
            counts[at] += counts[at - 1];
        }
    }
}
