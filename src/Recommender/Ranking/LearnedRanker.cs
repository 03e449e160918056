namespace LearningGraph.Recommender;

/// <summary>
/// Ranks by what was learned from questions of the past: boosted trees and a logistic regression, each brought to the same spread over the
/// candidates, then mixed. A score is how far a candidate lies above the last one.
/// </summary>
/// <param name="name">Its version.</param>
/// <param name="trees">The trees.</param>
/// <param name="linear">The logistic regression's sum.</param>
/// <param name="treeShare">The weight of the trees, in [0, 1]; the rest is the regression's.</param>
/// <param name="layout">The columns that both read.</param>
internal sealed class LearnedRanker(string name, FittedTrees trees, LinearScore linear, double treeShare, FeatureLayout layout) : IRanker
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public bool ReadsSignalsOnly => false;

    /// <inheritdoc/>
    public IScoring Score(FeatureMatrix matrix) => new Scoring(matrix, trees, linear, treeShare, layout);

    /// <summary>The scores of candidates, whose trees and regression were scored already.</summary>
    public static double[] Mix(ReadOnlySpan<double> trees, ReadOnlySpan<double> linear, double treeShare)
    {
        var (treeWeight, linearWeight) = Weigh(trees, linear, treeShare);
        var scores = new double[trees.Length];
        var least = double.PositiveInfinity;
        for (var row = 0; row < scores.Length; row++)
        {
            scores[row] = (treeWeight * trees[row]) + (linearWeight * linear[row]);
            least = Math.Min(least, scores[row]);
        }

        for (var row = 0; row < scores.Length; row++)
        {
            scores[row] -= least;
        }

        return scores;
    }

    // What brings both to the same spread, then to their shares.
    private static (double Trees, double Linear) Weigh(ReadOnlySpan<double> trees, ReadOnlySpan<double> linear, double treeShare) =>
        (treeShare / MeasureSpread(trees), (1 - treeShare) / MeasureSpread(linear));

    // The standard deviation; 1 where all are alike.
    private static double MeasureSpread(ReadOnlySpan<double> scores)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var score in scores)
        {
            sum += score;
        }

        var mean = sum / Math.Max(1, scores.Length);
        foreach (var score in scores)
        {
            squares += (score - mean) * (score - mean);
        }

        return squares > 0 ? Math.Sqrt(squares / scores.Length) : 1;
    }

    private sealed class Scoring : IScoring
    {
        private readonly FeatureMatrix matrix;
        private readonly FittedTrees trees;
        private readonly LinearScore linear;
        private readonly FeatureLayout layout;
        private readonly double treeWeight;
        private readonly double linearWeight;

        public Scoring(FeatureMatrix matrix, FittedTrees trees, LinearScore linear, double treeShare, FeatureLayout layout)
        {
            (this.matrix, this.trees, this.linear, this.layout) = (matrix, trees, linear, layout);
            var (byTrees, byLinear) = (trees.Ensemble.Score(matrix), linear.Score(matrix));
            (treeWeight, linearWeight) = Weigh(byTrees, byLinear, treeShare);
            Scores = Mix(byTrees, byLinear, treeShare);
        }

        /// <inheritdoc/>
        public double[] Scores { get; }

        /// <inheritdoc/>
        public IReadOnlyList<(string Quantity, double Amount)> Attribute(int row)
        {
            var amounts = new double[layout.All.Length];
            trees.Ensemble.Attribute(matrix[row], trees.Means, treeWeight, amounts);
            linear.Attribute(matrix[row], linearWeight, amounts);
            return layout.SumByQuantity(amounts);
        }
    }
}
