namespace LearningGraph.Recommender;

/// <summary>A difference of two means over the same questions.</summary>
/// <param name="Name">Against whom.</param>
/// <param name="MrrDifference">Mean reciprocal rank of what ships minus that of the other.</param>
/// <param name="Low">Lower end of its 95 % interval by paired bootstrap, 2,000 draws.</param>
/// <param name="High">Upper end.</param>
public sealed record PairedDifference(string Name, double MrrDifference, double Low, double High);
