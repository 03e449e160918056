namespace LearningGraph.Simulation;

/// <summary>A question to be posted.</summary>
/// <param name="Seat">Whose seat it is asked from.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Difficulty">What one must know to answer it, in [0, 1].</param>
/// <param name="IsStarter">Whether a founder asks it to make a beginning.</param>
internal readonly record struct NewQuestion(int Seat, int Topic, float Difficulty, bool IsStarter);
