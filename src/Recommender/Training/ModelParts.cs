namespace LearningGraph.Recommender;

/// <summary>What a learned ranker consists of.</summary>
/// <param name="Trees">The trees.</param>
/// <param name="Linear">The logistic regression.</param>
/// <param name="TreeShare">The weight of the trees, in [0, 1].</param>
internal sealed record ModelParts(FittedTrees Trees, FittedLinear Linear, double TreeShare)
{
    /// <param name="name">Of the ranker.</param>
    /// <param name="layout">The columns that it was fitted to.</param>
    public LearnedRanker ToRanker(string name, FeatureLayout layout) => new(name, Trees, Linear.Score, TreeShare, layout);
}
