namespace LearningGraph.Domain;

/// <summary>The id that a number stands for.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Number">From 0.</param>
/// <param name="Id">The organisation's id.</param>
public readonly record struct AssignedNumber(NodeKind Kind, int Number, string Id);
