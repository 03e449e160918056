using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace LearningGraph.Recommender;

/// <summary>
/// Non-negative values by dense number, most of them 0; knows which are not. Rented, because an answer needs a dozen as long as there
/// are learners and must not allocate them.
/// </summary>
internal sealed class SparseVector : IDisposable
{
    private static readonly ConcurrentBag<SparseVector> Pool = [];

    private double[] values = [];
    private int[] keys = new int[64];
    private int count;

    private SparseVector()
    {
    }

    /// <summary>The numbers whose value is above 0, in order of first addition.</summary>
    public ReadOnlySpan<int> Keys => keys.AsSpan(0, count);

    /// <summary>The value of a number; 0 when none was added.</summary>
    public double this[int key] => values[key];

    /// <summary>A vector of zeros for numbers below a size.</summary>
    public static SparseVector Rent(int size)
    {
        var vector = Pool.TryTake(out var pooled) ? pooled : new();
        if (vector.values.Length < size)
        {
            vector.values = new double[size + (size / 4)];
        }

        return vector;
    }

    /// <summary>Adds to a value; 0 and below changes nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int key, double amount)
    {
        if (amount <= 0)
        {
            return;
        }

        ref var value = ref values[key];
        if (value == 0)
        {
            AddKey(key);
        }

        value += amount;
    }

    /// <summary>Takes over what was summed before, into a vector of zeros.</summary>
    /// <param name="positive">The numbers whose value is above 0, each once.</param>
    /// <param name="source">By number; not longer than the size that was rented.</param>
    public void Fill(ReadOnlySpan<int> positive, ReadOnlySpan<double> source)
    {
        source.CopyTo(values);
        keys = keys.Length < positive.Length ? new int[positive.Length] : keys;
        positive.CopyTo(keys);
        count = positive.Length;
    }

    /// <summary>Sets a value to 0 and returns what it was; the number may then appear twice in <see cref="Keys"/>.</summary>
    public double Take(int key)
    {
        var value = values[key];
        values[key] = 0;
        return value;
    }

    /// <summary>The numbers with the largest values, largest first; ties by number, so a learner known longer comes first.</summary>
    /// <param name="limit">The most to return, above 0.</param>
    /// <param name="qualifies">Tells which numbers may be returned; null for all.</param>
    public int[] FindLargest(int limit, Func<int, bool>? qualifies = null)
    {
        // The smallest of the best so far lies on top; what cannot pass it is not looked at again.
        PriorityQueue<int, (double Value, int Key)> best = new(limit + 1);
        (double Value, int Key) least = default;
        foreach (var key in Keys)
        {
            var value = values[key];
            if (best.Count == limit && (value < least.Value || (value == least.Value && -key <= least.Key)))
            {
                continue;
            }

            if (qualifies?.Invoke(key) != false)
            {
                best.Enqueue(key, (value, -key));
                if (best.Count > limit)
                {
                    best.Dequeue();
                }

                best.TryPeek(out _, out least);
            }
        }

        var found = new int[best.Count];
        for (var i = found.Length - 1; i >= 0; i--)
        {
            found[i] = best.Dequeue();
        }

        return found;
    }

    /// <summary>Sets all to 0, keeping the room.</summary>
    public void Clear()
    {
        foreach (var key in Keys)
        {
            values[key] = 0;
        }

        count = 0;
    }

    private void AddKey(int key)
    {
        if (count == keys.Length)
        {
            Array.Resize(ref keys, count * 2);
        }

        keys[count++] = key;
    }

    /// <summary>Gives the vector back to the pool; it must not be used afterwards.</summary>
    public void Dispose()
    {
        Clear();
        Pool.Add(this);
    }
}
