namespace LearningGraph.Domain;

/// <summary>Whole months, both named ones included.</summary>
/// <param name="First">The first month.</param>
/// <param name="Last">The last month; not before the first.</param>
[GenerateSerializer, Immutable, Alias("lg.period")]
public readonly record struct Period([property: Id(0)] Month First, [property: Id(1)] Month Last);
