using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>One reason that was shown.</summary>
/// <param name="Text">The sentence; it names topics and groups, never a person.</param>
/// <param name="Evidence">Positions of the interactions that it pointed at, newest first.</param>
public sealed record ShownReason(string Text, ImmutableArray<long> Evidence);
