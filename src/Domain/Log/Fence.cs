namespace LearningGraph.Domain;

/// <summary>Guards a decision: it is appended only when nothing was decided for the key since.</summary>
/// <param name="Key">Whose decision it is.</param>
/// <param name="LastPosition">The position of the last entry of that key the decider knew; 0 when it knew none.</param>
public readonly record struct Fence(DecisionKey Key, long LastPosition);
