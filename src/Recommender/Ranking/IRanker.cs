namespace LearningGraph.Recommender;

/// <summary>Scores candidates. Pure and safe from many threads.</summary>
internal interface IRanker
{
    /// <summary>Its name in answers and tables.</summary>
    string Name { get; }

    /// <summary>Scores all candidates of one query.</summary>
    IScoring Score(FeatureMatrix matrix);
}
