namespace LearningGraph.Cli;

/// <summary>One answer on a line of a question-and-answer file. Its score is later knowledge and not read.</summary>
/// <param name="Id">The answer's key.</param>
/// <param name="At">When it was given; null when unknown.</param>
/// <param name="Answerer">Who gave it; null when unknown.</param>
/// <param name="Accepted">Whether the asker accepted it.</param>
internal sealed record QaAnswer(string Id, DateTimeOffset? At, string? Answerer, bool Accepted = false);
