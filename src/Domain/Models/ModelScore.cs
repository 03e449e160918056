namespace LearningGraph.Domain;

/// <summary>A ranker beside which a model was measured, on the second half of its validation window.</summary>
/// <param name="Name">The ranker.</param>
/// <param name="Mrr">Its mean reciprocal rank, in [0, 1].</param>
/// <param name="Difference">That of the model minus this.</param>
/// <param name="Low">Lower end of the difference's 95 % interval by paired bootstrap.</param>
/// <param name="High">Upper end.</param>
[GenerateSerializer, Immutable, Alias("lg.model-score")]
public sealed record ModelScore([property: Id(0)] string Name, [property: Id(1)] double Mrr, [property: Id(2)] double Difference, [property: Id(3)] double Low, [property: Id(4)] double High);
