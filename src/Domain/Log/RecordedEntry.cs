namespace LearningGraph.Domain;

/// <summary>An entry and its place in the log.</summary>
/// <param name="Position">Its place.</param>
/// <param name="Entry">What it says, with the organisation's own ids.</param>
public sealed record RecordedEntry(long Position, LogEntry Entry);
