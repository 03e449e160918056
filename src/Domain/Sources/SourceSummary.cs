namespace LearningGraph.Domain;

/// <summary>What a source sent and what of it stands.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Interactions">How many of its interactions stand: neither retracted, nor undone, nor forgotten; retractions are not counted.</param>
/// <param name="FirstAt">The earliest <c>at</c> of an interaction since the source was last undone, also of one that is retracted or forgotten by now; null when it sent descriptions only.</param>
/// <param name="LastAt">The latest <c>at</c>, as the earliest one.</param>
/// <param name="Position">Where in the log its last entry is.</param>
public sealed record SourceSummary(SourceId Source, long Interactions, DateTimeOffset? FirstAt, DateTimeOffset? LastAt, long Position);
