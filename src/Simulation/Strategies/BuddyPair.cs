namespace LearningGraph.Simulation;

/// <summary>Somebody experienced who accompanies somebody new.</summary>
/// <param name="Buddy">Who has worked here longer.</param>
/// <param name="Newcomer">Who is accompanied.</param>
/// <param name="Tick">When they first meet.</param>
/// <param name="BuddyBegan">When the buddy began to work here, which tells whether it is still the same person.</param>
/// <param name="NewcomerBegan">When the newcomer did.</param>
internal readonly record struct BuddyPair(int Buddy, int Newcomer, int Tick, int BuddyBegan, int NewcomerBegan);
