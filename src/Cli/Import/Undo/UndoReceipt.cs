namespace LearningGraph.Cli;

/// <summary>What a node answered to undoing a part of a source.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Retracted">Interactions that were taken back.</param>
/// <param name="Withdrawn">Profiles that are again as they were before the source, or gone.</param>
/// <param name="Remaining">How many entries of the source are still to be undone.</param>
/// <param name="Position">The log's last position afterwards.</param>
internal sealed record UndoReceipt(string Source, long Retracted, long Withdrawn, long Remaining, long Position);
