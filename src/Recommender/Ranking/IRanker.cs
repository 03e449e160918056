namespace LearningGraph.Recommender;

/// <summary>Scores candidates. Pure and safe from many threads.</summary>
internal interface IRanker
{
    /// <summary>Its name in answers and tables.</summary>
    string Name { get; }

    /// <summary>One score per row of the matrix; larger is better.</summary>
    double[] Score(FeatureMatrix matrix);

    /// <summary>What each signal adds to the score of one row; the amounts sum to the score.</summary>
    IReadOnlyList<(string Signal, double Amount)> Attribute(FeatureMatrix matrix, int row);
}
