namespace LearningGraph.Grains;

/// <summary>What a worker is told to play; one line of JSON.</summary>
/// <param name="Scenario">Frozen.</param>
/// <param name="Replicate">From 0.</param>
/// <param name="Workplace">The file with the people of a live workplace; null for a synthetic one.</param>
internal sealed record ReplicateWork(Scenario Scenario, int Replicate, string? Workplace);
