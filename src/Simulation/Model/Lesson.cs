namespace LearningGraph.Simulation;

/// <summary>Somebody learnt something.</summary>
/// <param name="Learner">Who.</param>
/// <param name="Topic">About what.</param>
/// <param name="Level">What was to be known, in [0, 1].</param>
/// <param name="Share">The share of the gap to it that is closed, in [0, 1].</param>
internal readonly record struct Lesson(int Learner, int Topic, float Level, float Share);
