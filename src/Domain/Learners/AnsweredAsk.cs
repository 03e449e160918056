namespace LearningGraph.Domain;

/// <summary>What became of one suggestion of a learner.</summary>
/// <param name="Answer">The latest answer.</param>
/// <param name="AcceptedAt">When it was last accepted, UTC; null when it never was.</param>
/// <param name="Position">The latest answer's place in the log.</param>
public sealed record AnsweredAsk(AnswerKind Answer, DateTimeOffset? AcceptedAt, long Position);
