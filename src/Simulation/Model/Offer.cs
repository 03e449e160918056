namespace LearningGraph.Simulation;

/// <summary>A member would answer a question today.</summary>
/// <param name="Question">Which one.</param>
/// <param name="Seat">From which seat.</param>
/// <param name="Hour">When, in working hours of the day, in [0, 8).</param>
internal readonly record struct Offer(int Question, int Seat, float Hour);
