namespace LearningGraph.Recommender;

/// <summary>
/// The trees' scores for the candidates of one query, and what each feature adds to them: along a row's path the expected score changes from
/// node to node, and each change is put down to the feature that the node before splits by (Saabas 2014). Expected is over these candidates,
/// so an attribution says what sets one apart from the others.
/// </summary>
/// <param name="trees">The trees.</param>
/// <param name="matrix">The features of the candidates.</param>
/// <param name="scores">One per row.</param>
internal sealed class TreeScores(TreeEnsemble trees, FeatureMatrix matrix, double[] scores)
{
    private double[]? means;

    /// <summary>One per row.</summary>
    public double[] Scores => scores;

    /// <summary>Adds what each feature of a row adds to its score above the mean of all rows.</summary>
    /// <param name="row">Of the matrix.</param>
    /// <param name="factor">What the score is multiplied by.</param>
    /// <param name="amounts">By column.</param>
    public void Attribute(int row, double factor, double[] amounts) => trees.Attribute(matrix[row], means ??= trees.MeasureMeans(matrix), factor, amounts);
}
