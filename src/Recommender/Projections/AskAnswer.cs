namespace LearningGraph.Recommender;

/// <summary>What became of one suggestion of a learner.</summary>
/// <param name="At">UTC ticks.</param>
/// <param name="Set">The suggestion set.</param>
/// <param name="Answer">What became of it.</param>
internal readonly record struct AskAnswer(long At, SuggestionSetId Set, AnswerKind Answer);
