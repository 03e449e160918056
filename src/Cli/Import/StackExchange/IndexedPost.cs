namespace LearningGraph.Cli;

/// <summary>What the index knows of one question or answer.</summary>
/// <param name="Row">Its place in the file, from 1; a later row with the same key is another one.</param>
/// <param name="IsLate">Whether it is older than a row before it.</param>
/// <param name="IsAnswer">Whether it answers a question or is one.</param>
/// <param name="At">When it was written.</param>
/// <param name="Owner">Who wrote it; null when the account was deleted.</param>
/// <param name="Question">The question it asks or answers; null when that is not in the dump.</param>
internal readonly record struct IndexedPost(
    long Row, bool IsLate, bool IsAnswer, DateTimeOffset At, long? Owner, IndexedQuestion? Question);
