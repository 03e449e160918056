namespace LearningGraph.Domain;

/// <summary>What a knowledge flow shows.</summary>
/// <param name="Level">What a node stands for.</param>
/// <param name="Position">The last log position the answer knew.</param>
/// <param name="AsOf">The first moment of the month of ranking time, at which weights are measured whatever the filters. UTC.</param>
[GenerateSerializer, Immutable, Alias("lg.flow-attributes")]
public readonly record struct FlowAttributes(
    [property: Id(0)] FlowLevel Level, [property: Id(1)] long Position, [property: Id(2)] DateTimeOffset AsOf);
