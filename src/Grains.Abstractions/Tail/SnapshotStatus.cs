namespace LearningGraph.Grains;

/// <summary>From where the next start goes on.</summary>
/// <param name="Position">The last log position that is saved.</param>
/// <param name="At">When it was saved.</param>
[GenerateSerializer, Immutable, Alias("lg.snapshot-status")]
public sealed record SnapshotStatus([property: Id(0)] long Position, [property: Id(1)] DateTimeOffset At);
