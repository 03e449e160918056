namespace LearningGraph.Recommender;

/// <summary>How far an evaluation is.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">How many steps of it are done.</param>
/// <param name="Total">How many there are, from 1.</param>
public readonly record struct EvaluationProgress(string Stage, int Done, int Total);
