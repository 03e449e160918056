namespace LearningGraph.Simulation;

/// <summary>Something that happened in a run.</summary>
/// <param name="Kind">What.</param>
/// <param name="Tick">When.</param>
/// <param name="Learner">Who; the one who holds the place at the time.</param>
/// <param name="About">A question, topic, community or number of meetings, by <paramref name="Kind"/>; -1 for none.</param>
/// <param name="Other">The other learner, by <paramref name="Kind"/>; -1 for nobody.</param>
/// <param name="Hour">When on the day, in working hours in [0, 8), of answers; else 0.</param>
internal readonly record struct Happening(HappeningKind Kind, int Tick, int Learner, int About = -1, int Other = -1, float Hour = 0);
