namespace LearningGraph.Simulation;

/// <summary>An answer in a community.</summary>
/// <param name="Tick">When.</param>
/// <param name="Learner">Who gave it.</param>
/// <param name="Began">When the learner began to work here, which tells whether it is still the same person.</param>
internal readonly record struct GivenAnswer(int Tick, int Learner, int Began);
