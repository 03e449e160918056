namespace LearningGraph.Domain;

/// <summary>One position of one log, told apart from the same position of any other log, also of a copy that went on differently.</summary>
/// <param name="Position">From 1.</param>
/// <param name="Fingerprint">Of the log and its entry there; tells nothing about people and survives their erasure.</param>
public sealed record LogMark(long Position, string Fingerprint);
