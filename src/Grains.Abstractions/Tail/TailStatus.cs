namespace LearningGraph.Grains;

/// <summary>How far this silo's projections are behind the log.</summary>
/// <param name="Applied">The last position the projections hold.</param>
/// <param name="Durable">The last position of the log.</param>
[GenerateSerializer, Immutable, Alias("lg.tail-status")]
public sealed record TailStatus([property: Id(0)] long Applied, [property: Id(1)] long Durable);
