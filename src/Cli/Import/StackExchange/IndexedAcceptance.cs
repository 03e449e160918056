namespace LearningGraph.Cli;

/// <summary>A question whose asker accepted an answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The accepted answer; null when it is not in the dump, or answers another question.</param>
/// <param name="Answerer">Who wrote the answer; null when the account was deleted.</param>
/// <param name="At">When it became known, never before the answer was written; meaningless without an answer.</param>
/// <param name="HasVote">Whether a vote dates it; otherwise it became known with the question's last answer.</param>
internal readonly record struct IndexedAcceptance(IndexedQuestion Question, long? Answer, long? Answerer, DateTimeOffset At, bool HasVote);
