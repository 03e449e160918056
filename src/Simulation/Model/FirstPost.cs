namespace LearningGraph.Simulation;

/// <summary>What became of somebody's first question in a community.</summary>
/// <param name="Tick">When it was asked, plus 1; 0 for never.</param>
/// <param name="IsReplied">Whether anybody answered.</param>
/// <param name="Again">The tick of the next question or answer there, plus 1; 0 for none.</param>
internal record struct FirstPost(int Tick, bool IsReplied, int Again);
