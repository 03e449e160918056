namespace LearningGraph.Cli;

/// <summary>What everything about a question carries.</summary>
/// <param name="Id">Its key in the dump.</param>
/// <param name="Owner">Who asked; null when the account was deleted.</param>
/// <param name="Tags">Its tags as they stand in the dump; null when it has none.</param>
internal readonly record struct IndexedQuestion(long Id, long? Owner, string? Tags);
