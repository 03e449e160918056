namespace LearningGraph.Domain;

/// <summary>What a snapshot is of.</summary>
/// <param name="Build">Names the code that folded: another might fold the same log to something else.</param>
/// <param name="Mark">Up to where of which log.</param>
/// <param name="At">When it was taken.</param>
public sealed record SnapshotHeader(string Build, LogMark Mark, DateTimeOffset At);
