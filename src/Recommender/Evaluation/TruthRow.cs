namespace LearningGraph.Recommender;

/// <summary>How close a ranker comes to the truth.</summary>
/// <param name="Name">The ranker.</param>
/// <param name="Ndcg10">Normalised discounted cumulative gain of its first ten, each of whom gains the true expertise on the question's topics; in [0, 1].</param>
/// <param name="Difference">That of <see cref="TruthReport.Compared"/> minus it.</param>
/// <param name="Low">Lower end of the difference's 95 % interval by paired bootstrap, 2,000 draws.</param>
/// <param name="High">Upper end.</param>
public sealed record TruthRow(string Name, double Ndcg10, double Difference, double Low, double High);
