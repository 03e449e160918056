using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>The values of some signals for one query; given back to the pool when disposed.</summary>
internal sealed class SignalSet : IDisposable
{
    private readonly ImmutableArray<ISignal> signals;
    private readonly SparseVector[] values;

    private SignalSet(ImmutableArray<ISignal> signals, SparseVector[] values) => (this.signals, this.values) = (signals, values);

    /// <summary>The values of the signal at an index of the catalog.</summary>
    public SparseVector this[int index] => values[index];

    public int Count => values.Length;

    /// <summary>The values of a signal by name.</summary>
    /// <exception cref="InvalidOperationException">The set does not hold it.</exception>
    public SparseVector this[string name] => values[signals.IndexOf(signals.First(signal => signal.Name == name))];

    public static SignalSet Measure(ImmutableArray<ISignal> signals, RankingQuery query)
    {
        var values = new SparseVector[signals.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = SparseVector.Rent(query.Graph.LearnerCount);
            signals[i].Measure(query, values[i]);
        }

        return new(signals, values);
    }

    public void Dispose()
    {
        foreach (var vector in values)
        {
            vector.Dispose();
        }
    }
}
