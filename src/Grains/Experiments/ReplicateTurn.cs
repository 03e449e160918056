namespace LearningGraph.Grains;

/// <summary>What a worker plays next.</summary>
/// <param name="Run">Of which experiment.</param>
/// <param name="Replicate">From 0.</param>
internal readonly record struct ReplicateTurn(ExperimentRun Run, int Replicate);
