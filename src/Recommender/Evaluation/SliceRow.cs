namespace LearningGraph.Recommender;

/// <summary>How rankers do on the test questions of one kind.</summary>
/// <param name="Name">
/// cold asker: the asker had done fewer than 3 things before. cold expert: whoever answered first, of the relevant, had given fewer than 3
/// answers that count. rare topic: fewer than 10 questions had been asked on the rarest of the topics, named or inferred.
/// </param>
/// <param name="Questions">How many there are.</param>
/// <param name="Shipped">Mean reciprocal rank of what ships; null when there are none.</param>
/// <param name="Blend">That of the prior blend.</param>
/// <param name="BestSingle">That of the single signal that was best on the validation window.</param>
public sealed record SliceRow(string Name, int Questions, double? Shipped, double? Blend, double? BestSingle);
