namespace LearningGraph.Simulation;

/// <summary>How far a calibration is.</summary>
/// <param name="Done">Simulations that have ended.</param>
/// <param name="Total">All there will be, about.</param>
public readonly record struct CalibrationProgress(int Done, int Total);
