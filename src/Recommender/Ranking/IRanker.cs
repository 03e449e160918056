namespace LearningGraph.Recommender;

/// <summary>Scores candidates. Pure and safe from many threads.</summary>
internal interface IRanker
{
    /// <summary>Its name in answers and tables.</summary>
    string Name { get; }

    /// <summary>Whether it reads nothing but the signals and the query: then the rest is not measured, which takes several times as long.</summary>
    bool ReadsSignalsOnly { get; }

    /// <summary>Scores all candidates of one query.</summary>
    IScoring Score(FeatureMatrix matrix);
}
