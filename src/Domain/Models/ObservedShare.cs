namespace LearningGraph.Domain;

/// <summary>A share that was observed, and between which shares the true one lies.</summary>
/// <param name="Value">In [0, 1].</param>
/// <param name="Low">Lower end of its 95 % interval (Wilson 1927), in [0, <paramref name="Value"/>].</param>
/// <param name="High">Upper end, in [<paramref name="Value"/>, 1].</param>
[GenerateSerializer, Immutable, Alias("lg.observed-share")]
public sealed record ObservedShare([property: Id(0)] double Value, [property: Id(1)] double Low, [property: Id(2)] double High);
