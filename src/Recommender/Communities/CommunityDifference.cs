namespace LearningGraph.Recommender;

/// <summary>A difference of two means over the same learners.</summary>
/// <param name="Ndcg10">nDCG@10 of the one minus that of the other.</param>
/// <param name="Low">Lower end of its 95 % interval by paired bootstrap, 2,000 draws.</param>
/// <param name="High">Upper end.</param>
public sealed record CommunityDifference(double Ndcg10, double Low, double High);
