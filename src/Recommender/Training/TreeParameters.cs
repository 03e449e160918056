namespace LearningGraph.Recommender;

/// <summary>What is chosen for trees.</summary>
/// <param name="Trees">How many, from 1.</param>
/// <param name="Leaves">The most of each, from 2.</param>
/// <param name="RowsPerLeaf">The fewest training rows of a leaf.</param>
/// <param name="LearningRate">How much of each tree counts, in (0, 1].</param>
/// <param name="FeatureShare">Share of the features each tree may use, in (0, 1].</param>
internal sealed record TreeParameters(int Trees, int Leaves, int RowsPerLeaf, double LearningRate = 0.05, double FeatureShare = 0.3);
