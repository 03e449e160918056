namespace LearningGraph.Simulation;

/// <summary>Somebody helped somebody in person.</summary>
/// <param name="Learner">Who was helped.</param>
/// <param name="Helper">By whom.</param>
/// <param name="Topic">With what.</param>
/// <param name="Difficulty">What one had to know, in [0, 1].</param>
internal readonly record struct Help(int Learner, int Helper, int Topic, float Difficulty);
