namespace LearningGraph.Simulation;

/// <summary>What one run came to.</summary>
/// <param name="State">As it was after the last tick.</param>
/// <param name="Timeline">How the seeded community went.</param>
/// <param name="Seeding">Who founded it.</param>
/// <param name="Newcomers">Newcomers by meetings with a buddy.</param>
/// <param name="Channels">How often each channel was used, by <see cref="Channel"/>.</param>
internal sealed record RunOutcome(RunState State, Timeline Timeline, Seeding Seeding, List<(int Meetings, bool IsProductive)> Newcomers, long[] Channels);
