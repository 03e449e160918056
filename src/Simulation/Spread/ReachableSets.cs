using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LearningGraph.Simulation;

/// <summary>
/// Reverse reachable sets: each holds a random node and whoever would pass something on to it in one random world. The share of sets that a
/// group of nodes hits is the share of all nodes that it reaches. Source: Borgs, Brautbar, Chayes and Lucier, "Maximizing social influence
/// in nearly optimal time", SODA 2014.
/// </summary>
/// <remarks>A set is a pure function of its sample number; sets lie one behind the other in one array. For one thread at a time.</remarks>
/// <param name="graph">Where it spreads.</param>
/// <param name="chances">How.</param>
/// <param name="draw">Chance.</param>
/// <param name="firstSample">The sample number of the first set.</param>
/// <param name="mostMembers">How many members all sets may have together; 4 bytes each.</param>
internal sealed class ReachableSets(SpreadGraph graph, SpreadChances chances, Draw draw, int firstSample, int mostMembers = ReachableSets.MostMembers)
{
    /// <summary>What all sets may hold unless told otherwise: 256 MB.</summary>
    public const int MostMembers = 1 << 26;

    private const int SetsBetweenChecks = 256;
    private const int WordsPerBlock = 4;

    private readonly int[] stamps = new int[graph.NodeCount];
    private int[] members = new int[Math.Min(mostMembers, 1 << 14)];
    private int[] starts = new int[1 << 10];

    /// <summary>How many sets there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many members all sets have together.</summary>
    public int Size => starts[Count];

    /// <summary>The members of one set, the random node first.</summary>
    public ReadOnlySpan<int> this[int set] => members.AsSpan(starts[set]..starts[set + 1]);

    /// <summary>Draws sets until there are so many.</summary>
    /// <returns>False when there is no room for the next one; it is left out.</returns>
    // Compiled in full at once, as the other loops here: a command ends before the runtime would have found out where its time goes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryExtend(int count, CancellationToken cancellationToken)
    {
        if (starts.Length <= count)
        {
            Array.Resize(ref starts, count + 1);
        }

        while (Count < count)
        {
            if (Count % SetsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var sample = firstSample + Count;
            var root = (int)Math.BigMul(draw.Block(sample, 0, Event.ReachRoot).AsUInt64()[0], (ulong)graph.NodeCount, out _);
            var end = chances.PicksOne ? Walk(sample, root) : Search(sample, root);
            if (end < 0)
            {
                return false;
            }

            starts[++Count] = end;
        }

        return true;
    }

    /// <summary>How many sets hold at least one of these nodes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CountHit(ReadOnlySpan<int> nodes)
    {
        var marks = new bool[graph.NodeCount];
        foreach (var node in nodes)
        {
            marks[node] = true;
        }

        var hit = 0;
        for (var set = 0; set < Count; set++)
        {
            foreach (var member in this[set])
            {
                if (marks[member])
                {
                    hit++;
                    break;
                }
            }
        }

        return hit;
    }

    /// <summary>The sets by member: those of node v are at <c>Starts[v]</c> to <c>Starts[v + 1]</c> of <c>Sets</c>, in ascending order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (int[] Starts, int[] Sets) FindByMember()
    {
        var byMember = new int[graph.NodeCount + 1];
        foreach (var member in members.AsSpan(0, Size))
        {
            byMember[member + 1]++;
        }

        for (var node = 0; node < graph.NodeCount; node++)
        {
            byMember[node + 1] += byMember[node];
        }

        var next = byMember[..^1];
        var sets = new int[Size];
        for (var set = 0; set < Count; set++)
        {
            for (var at = starts[set]; at < starts[set + 1]; at++)
            {
                sets[next[members[at]]++] = set;
            }
        }

        return (byMember, sets);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Search(int sample, int root)
    {
        var rows = graph.InStarts;
        var sources = graph.InSources;
        var into = chances.Into;
        Span<uint> words = stackalloc uint[WordsPerBlock];
        var stamp = Count + 1;
        var end = Add(root, Size);
        for (var at = Size; at < end; at++)
        {
            var node = members[at];
            var (first, last) = (rows[node], rows[node + 1]);
            for (var edge = first; edge < last; edge++)
            {
                var place = edge - first;
                if (place % WordsPerBlock == 0)
                {
                    draw.Block(sample, node, Event.ReachStep, place / WordsPerBlock).CopyTo(words);
                }

                if (words[place % WordsPerBlock] >> 1 < into[edge] && stamps[sources[edge]] != stamp && (end = Add(sources[edge], end)) < 0)
                {
                    return end;
                }
            }
        }

        return end;
    }

    // Each node has at most one edge it takes something up along, so the set is a path.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Walk(int sample, int root)
    {
        var rows = graph.InStarts;
        var sources = graph.InSources;
        var into = chances.Into;
        var stamp = Count + 1;
        var end = Size;
        var node = root;
        while (stamps[node] != stamp)
        {
            end = Add(node, end);
            if (end < 0)
            {
                return end;
            }

            var sums = into[rows[node]..rows[node + 1]];
            var picked = FindAbove(sums, draw.Block(sample, node, Event.ReachStep)[0] >> 1);
            if (picked == sums.Length)
            {
                break;
            }

            node = sources[rows[node] + picked];
        }

        return end;
    }

    private static int FindAbove(ReadOnlySpan<uint> sums, uint value)
    {
        var (first, last) = (0, sums.Length);
        while (first < last)
        {
            var middle = (first + last) / 2;
            if (sums[middle] > value)
            {
                last = middle;
            }
            else
            {
                first = middle + 1;
            }
        }

        return first;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Add(int node, int end)
    {
        if (end == members.Length && !TryGrow())
        {
            return -1;
        }

        stamps[node] = Count + 1;
        members[end] = node;
        return end + 1;
    }

    private bool TryGrow()
    {
        if (members.Length == mostMembers)
        {
            return false;
        }

        Array.Resize(ref members, (int)Math.Min(mostMembers, 2L * members.Length));
        return true;
    }
}
