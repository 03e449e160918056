namespace LearningGraph.Simulation;

/// <summary>Follows the stopping rule of an experiment a replicate at a time, in their order. Not for use from several threads.</summary>
/// <param name="scenario">A scenario in which no rule is broken.</param>
public sealed class StoppingWatch(Scenario scenario)
{
    private readonly int measure = scenario.Stopping is { } rule ? MeasureCatalogue.PlaceOf(rule.Measure) : -1;
    private readonly Sample[] differences = new Sample[scenario.Strategies.Length];

    /// <summary>Replicates that were looked at.</summary>
    public int Count { get; private set; }

    /// <summary>Whether these are enough: the rule holds. Never without one.</summary>
    public bool IsReached { get; private set; }

    /// <summary>Looks at the next replicate.</summary>
    /// <param name="replicate">Its rows, one for each strategy, in their order.</param>
    /// <exception cref="ArgumentException">It is not the next one.</exception>
    public void Add(ReadOnlySpan<ReplicateRow> replicate)
    {
        if (replicate.Length != differences.Length || replicate[0].Replicate != Count)
        {
            throw new ArgumentException($"Replicate {Count} of {differences.Length} strategies is next.", nameof(replicate));
        }

        Count++;
        if (scenario.Stopping is not { } rule)
        {
            return;
        }

        var isNarrow = Count >= rule.LeastReplicates;
        for (var strategy = 1; strategy < differences.Length; strategy++)
        {
            ref var sample = ref differences[strategy];
            if (replicate[strategy].Values[measure] - replicate[0].Values[measure] is { } difference)
            {
                sample.Add(difference);
            }

            isNarrow = isNarrow && sample.Count >= rule.LeastReplicates && sample.HalfWidth <= rule.HalfWidth;
        }

        IsReached |= isNarrow;
    }
}
