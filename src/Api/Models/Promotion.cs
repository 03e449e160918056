namespace LearningGraph.Api;

/// <summary>What answers after a promotion.</summary>
/// <param name="Serving">A version, or <c>prior-blend</c>.</param>
public sealed record Promotion(string Serving);
