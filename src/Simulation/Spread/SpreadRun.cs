using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LearningGraph.Simulation;

/// <summary>Lets something spread from seeds, once per call. For one thread at a time.</summary>
/// <remarks>What happens in a run is a pure function of its number: other seeds meet the same luck in it.</remarks>
internal sealed class SpreadRun(SpreadGraph graph, SpreadChances chances, Draw draw)
{
    private const int WordsPerBlock = 4;

    private readonly int[] reachedIn = new int[graph.NodeCount];
    private readonly int[] reached = new int[graph.NodeCount];
    private readonly int[] missingIn = chances.PicksOne ? new int[graph.NodeCount] : [];
    private readonly long[] missing = chances.PicksOne ? new long[graph.NodeCount] : [];

    /// <summary>How many nodes are reached, the seeds included.</summary>
    /// <param name="run">The number of the run, from 0.</param>
    /// <param name="seeds">No two alike.</param>
    public int Reach(int run, ReadOnlySpan<int> seeds)
    {
        seeds.CopyTo(reached);
        foreach (var seed in seeds)
        {
            reachedIn[seed] = run + 1;
        }

        return chances.PicksOne ? PassThresholds(run, seeds.Length) : Cascade(run, seeds.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Cascade(int run, int count)
    {
        var rows = graph.OutStarts;
        var targets = graph.OutTargets;
        var outOf = chances.OutOf;
        Span<uint> words = stackalloc uint[WordsPerBlock];
        for (var at = 0; at < count; at++)
        {
            var node = reached[at];
            var (first, last) = (rows[node], rows[node + 1]);
            for (var edge = first; edge < last; edge++)
            {
                var place = edge - first;
                if (place % WordsPerBlock == 0)
                {
                    draw.Block(run, node, Event.SpreadStep, place / WordsPerBlock).CopyTo(words);
                }

                if (words[place % WordsPerBlock] >> 1 < outOf[edge] && reachedIn[targets[edge]] != run + 1)
                {
                    reachedIn[targets[edge]] = run + 1;
                    reached[count++] = targets[edge];
                }
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int PassThresholds(int run, int count)
    {
        var rows = graph.OutStarts;
        var targets = graph.OutTargets;
        var outOf = chances.OutOf;
        for (var at = 0; at < count; at++)
        {
            var node = reached[at];
            for (var edge = rows[node]; edge < rows[node + 1]; edge++)
            {
                var target = targets[edge];
                if (reachedIn[target] == run + 1)
                {
                    continue;
                }

                if (missingIn[target] != run + 1)
                {
                    missingIn[target] = run + 1;
                    missing[target] = draw.Block(run, target, Event.SpreadStep)[0] >> 1;
                }

                missing[target] -= outOf[edge];
                if (missing[target] < 0)
                {
                    reachedIn[target] = run + 1;
                    reached[count++] = target;
                }
            }
        }

        return count;
    }
}
