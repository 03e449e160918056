namespace LearningGraph.Recommender;

/// <summary>
/// The trees' scores for the candidates of one query, and what each feature adds to them: along a row's path the expected score changes from
/// node to node, and each change is put down to the feature that the node before splits by (Saabas 2014). Expected is over these candidates,
/// so an attribution says what sets one apart from the others.
/// </summary>
internal sealed class TreeScores(TreeEnsemble trees, FeatureMatrix matrix, double[] scores)
{
    private double[]? means;

    /// <summary>One per row.</summary>
    public double[] Scores => scores;

    /// <summary>Adds what each feature of a row adds to its score above the mean of all rows.</summary>
    /// <param name="row">The features of one of the rows.</param>
    /// <param name="factor">What the score is multiplied by.</param>
    /// <param name="amounts">By column.</param>
    public void Attribute(ReadOnlySpan<float> row, double factor, double[] amounts) =>
        trees.Walk(row, new Attribution(means ??= MeasureMeans(), factor, amounts));

    private double[] MeasureMeans()
    {
        MeanVisitor visitor = new(trees.NodeCount);
        for (var row = 0; row < matrix.Learners.Length; row++)
        {
            trees.Walk(matrix[row], visitor);
        }

        return visitor.ToMeans();
    }

    private sealed class MeanVisitor(int nodes) : TreeVisitor
    {
        private readonly double[] sums = new double[nodes];
        private readonly int[] visits = new int[nodes];
        private readonly List<int> path = [];

        public override void Pass(int node, int feature) => path.Add(node);

        public override void Arrive(double value)
        {
            foreach (var node in path)
            {
                sums[node] += value;
                visits[node]++;
            }

            path.Clear();
        }

        public double[] ToMeans() => [.. sums.Zip(visits, (sum, count) => sum / Math.Max(1, count))];
    }

    private sealed class Attribution(double[] means, double factor, double[] amounts) : TreeVisitor
    {
        private int feature = -1;
        private double expected;

        public override void Pass(int node, int splitsBy)
        {
            Move(means[node]);
            feature = splitsBy;
        }

        public override void Arrive(double value)
        {
            Move(value);
            feature = -1;
        }

        private void Move(double now)
        {
            if (feature >= 0)
            {
                amounts[feature] += factor * (now - expected);
            }

            expected = now;
        }
    }
}
