namespace LearningGraph.Recommender;

/// <summary>One column of the feature matrix.</summary>
/// <param name="Name">Unique.</param>
/// <param name="Unit">What one unit of it is.</param>
/// <param name="Formula">How it is computed.</param>
public sealed record Feature(string Name, string Unit, string Formula);
