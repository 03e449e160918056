namespace LearningGraph.Grains;

/// <summary>What a worker is told to play; one line of JSON.</summary>
/// <param name="Scenario">Frozen.</param>
/// <param name="Replicate">From 0.</param>
/// <param name="Workplace">The file with the people of a live workplace; null for a synthetic one.</param>
/// <param name="AskedAt">When the experiment was asked for: another of the same id may have the same file.</param>
/// <param name="Least">Quadrants of a live workplace with fewer people than this are left out, from 0.</param>
internal sealed record ReplicateWork(Scenario Scenario, int Replicate, string? Workplace, DateTimeOffset AskedAt, int Least);
