using System.Runtime.CompilerServices;

namespace LearningGraph.Simulation;

/// <summary>
/// Greedy maximum cover: the node that hits most of the sets that are not hit yet, again and again; at least 1 - 1/e of the best possible.
/// Equal gains are in order of node numbers; nodes that gain nothing come last, likewise.
/// </summary>
/// <remarks>
/// Lazy: gains only fall, so a node whose gain is still what it was when it was queued is the best. How many nodes have each gain is
/// kept, which gives the bound of Tang, Tang, Xiao and Yuan 2018 (their section 5) after each choice: what is hit, and the largest gains.
/// </remarks>
internal sealed class MaximumCover
{
    private readonly ReachableSets sets;
    private readonly int[] starts;
    private readonly int[] setsByMember;
    private readonly int[] gains;
    private readonly int[] nodesByGain;
    private readonly bool[] isHit;
    private readonly PriorityQueue<int, ulong> queue;
    private int highestGain;

    private MaximumCover(ReachableSets sets)
    {
        this.sets = sets;
        (starts, setsByMember) = sets.FindByMember();
        gains = new int[starts.Length - 1];
        for (var node = 0; node < gains.Length; node++)
        {
            gains[node] = starts[node + 1] - starts[node];
            highestGain = Math.Max(highestGain, gains[node]);
        }

        nodesByGain = new int[highestGain + 1];
        isHit = new bool[sets.Count];
        foreach (var gain in gains)
        {
            nodesByGain[gain]++;
        }

        queue = new(Enumerable.Range(0, gains.Length).Where(node => gains[node] > 0).Select(node => (node, PlaceOf(node))));
    }

    /// <summary>Chooses nodes.</summary>
    /// <param name="sets">What to hit.</param>
    /// <param name="count">How many nodes, from 1 to all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Cover Choose(ReachableSets sets, int count, CancellationToken cancellationToken) =>
        new MaximumCover(sets).Choose(count, cancellationToken);

    private Cover Choose(int count, CancellationToken cancellationToken)
    {
        var chosen = new int[count];
        var (taken, hit, mostHit) = (0, 0, SumLargestGains(count));
        for (; taken < count && TakeBest() is { } best; taken++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            chosen[taken] = best;
            hit += gains[best];
            Hit(best);
            mostHit = Math.Min(mostHit, hit + SumLargestGains(count));
        }

        Fill(chosen, taken);
        return new(chosen, hit, mostHit);
    }

    private int? TakeBest()
    {
        while (queue.TryDequeue(out var node, out var queued))
        {
            if (PlaceOf(node) == queued)
            {
                return node;
            }

            if (gains[node] > 0)
            {
                queue.Enqueue(node, PlaceOf(node));
            }
        }

        return null;
    }

    // The largest gain first, then the lowest number.
    private ulong PlaceOf(int node) => ((ulong)(uint)(int.MaxValue - gains[node]) << 32) | (uint)node;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Hit(int node)
    {
        for (var at = starts[node]; at < starts[node + 1]; at++)
        {
            var set = setsByMember[at];
            if (isHit[set])
            {
                continue;
            }

            isHit[set] = true;
            foreach (var member in sets[set])
            {
                var gain = gains[member]--;
                nodesByGain[gain]--;
                nodesByGain[gain - 1]++;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long SumLargestGains(int count)
    {
        while (highestGain > 0 && nodesByGain[highestGain] == 0)
        {
            highestGain--;
        }

        var (sum, left) = (0L, count);
        for (var gain = highestGain; gain > 0 && left > 0; gain--)
        {
            var nodes = Math.Min(left, nodesByGain[gain]);
            sum += (long)nodes * gain;
            left -= nodes;
        }

        return sum;
    }

    private static void Fill(int[] chosen, int taken)
    {
        if (taken == chosen.Length)
        {
            return;
        }

        HashSet<int> already = [.. chosen.AsSpan(0, taken)];
        for (var node = 0; taken < chosen.Length; node++)
        {
            if (!already.Contains(node))
            {
                chosen[taken++] = node;
            }
        }
    }
}
