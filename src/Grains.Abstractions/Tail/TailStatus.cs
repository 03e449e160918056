namespace LearningGraph.Grains;

/// <summary>How far this silo's projections are behind the log.</summary>
/// <param name="Applied">The last position the projections hold.</param>
/// <param name="Durable">The last position of the log; at or after <paramref name="Applied"/>.</param>
/// <param name="Snapshot">The newest snapshot of the projections; null when there is none.</param>
[GenerateSerializer, Immutable, Alias("lg.tail-status")]
public sealed record TailStatus([property: Id(0)] long Applied, [property: Id(1)] long Durable, [property: Id(2)] SnapshotStatus? Snapshot)
{
    /// <summary>Why the log cannot be read on just now, as a sentence; it is tried again. Null when there is nothing more to read, or nothing in the way.</summary>
    [Id(3)] public string? Fault { get; init; }

    /// <summary>Durable entries that the projections do not hold yet, from 0.</summary>
    public long Lag => Durable - Applied;
}
