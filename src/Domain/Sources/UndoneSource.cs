namespace LearningGraph.Domain;

/// <summary>How far the undoing of a source has come; it is durable when this exists.</summary>
/// <param name="Source">What is undone.</param>
/// <param name="Retracted">Interactions of the source that were taken back this time, its own retractions among them.</param>
/// <param name="Withdrawn">Descriptions of learners, groups and topics that were taken back this time: the one before is restored, if there is one.</param>
/// <param name="Remaining">What is still to be undone: entries of the source, then entries to look through for people whom only it named, and those people. 0 when nothing of the source is left, in any file.</param>
/// <param name="Position">The last position of the log after this.</param>
public sealed record UndoneSource(SourceId Source, long Retracted, long Withdrawn, long Remaining, long Position);
