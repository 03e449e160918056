namespace LearningGraph.Simulation;

/// <summary>An interaction before it has an id and words: half a million of them fit in 20 MB.</summary>
/// <param name="At">Seconds since the start.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="With">For whom; -1 for nobody.</param>
/// <param name="About">The number of the question or course; for mentoring of the topic; -1 for none.</param>
/// <param name="Group">The group joined, left or invited to; -1 for none. Answers are in their question's group.</param>
/// <param name="Key">Tells apart what is said about one question.</param>
internal readonly record struct Occurrence(int At, InteractionKind Kind, int Actor, int With, int About = -1, int Group = -1, int Key = 0);
