using System.Collections.Concurrent;

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

    /// <summary>The sum of all that was added, in order of addition.</summary>
    public double Total { get; private set; }

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
    public void Add(int key, double amount)
    {
        if (amount <= 0)
        {
            return;
        }

        if (values[key] == 0)
        {
            if (count == keys.Length)
            {
                Array.Resize(ref keys, count * 2);
            }

            keys[count++] = key;
        }

        values[key] += amount;
        Total += amount;
    }

    /// <summary>Takes over values that were summed before, and their total.</summary>
    public void Fill(ReadOnlySpan<double> source, double total)
    {
        for (var key = 0; key < source.Length; key++)
        {
            Add(key, source[key]);
        }

        Total = total;
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
        foreach (var key in Keys)
        {
            (double Value, int Key) priority = (values[key], -key);
            if (best.Count == limit && best.TryPeek(out _, out var smallest) && priority.CompareTo(smallest) <= 0)
            {
                continue;
            }

            if (qualifies?.Invoke(key) != false)
            {
                best.Enqueue(key, priority);
                if (best.Count > limit)
                {
                    best.Dequeue();
                }
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
        Total = 0;
    }

    /// <summary>Gives the vector back to the pool; it must not be used afterwards.</summary>
    public void Dispose()
    {
        Clear();
        Pool.Add(this);
    }
}
