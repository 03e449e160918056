using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>A reason whose evidence is still named by its place in the log.</summary>
/// <param name="Text">A sentence without its subject.</param>
/// <param name="Evidence">Positions of interactions that the asker may read, newest first, at most 5.</param>
/// <param name="Count">How many interactions stand behind it.</param>
public sealed record RankedReason(string Text, ImmutableArray<long> Evidence, int Count);
