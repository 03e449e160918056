namespace LearningGraph.Recommender;

/// <summary>A learner and the mentor that was found.</summary>
/// <param name="Ask">Who gets the mentor, and for which topics.</param>
/// <param name="Mentor">Who is the mentor, and why.</param>
public sealed record PlannedPair(Ask Ask, RankedLearner Mentor);
