namespace LearningGraph.Api;

/// <summary>What answers after a promotion.</summary>
/// <param name="Serving">A version, or the name of the fixed ranker.</param>
public sealed record Promotion(string Serving);
