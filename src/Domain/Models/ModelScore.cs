namespace LearningGraph.Domain;

/// <summary>A ranker beside which a model was measured, on the second half of its validation window.</summary>
/// <param name="Name">The ranker.</param>
/// <param name="Mrr">Its mean reciprocal rank, in [0, 1].</param>
/// <param name="Difference">That of the model minus this.</param>
/// <param name="Low">Lower end of the difference's 95 % interval by paired bootstrap.</param>
/// <param name="High">Upper end.</param>
public sealed record ModelScore(string Name, double Mrr, double Difference, double Low, double High);
