using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// The fixed ranker that serves until a learned one has beaten it. It adds up how close a candidate comes to the best candidate in five
/// signals; recent activity counts the more, the more the answering lies in few hands. The weights are the same for every organisation
/// and were chosen on validation windows (docs/ranking.md).
/// </summary>
internal sealed class PriorBlend : IRanker
{
    private const double ActivityWeight = 10;

    // At this concentration activity has half of its weight.
    private const double HalfConcentration = 0.25;

    private static readonly int Concentration = FeatureCatalog.IndexOf("concentration");
    private static readonly int Activity = FeatureCatalog.IndexOf($"{SignalCatalog.RecentActivity}:share");

    private static readonly ImmutableArray<(string Signal, int Column, double Weight)> Weights =
    [
        Share(SignalCatalog.TopicsLately, 1),
        Share(SignalCatalog.TopicsEver, 2),
        Share(SignalCatalog.SimilarQuestions, 0.5),
        Share(SignalCatalog.TextProfile, 1),
    ];

    /// <inheritdoc/>
    public string Name => "prior-blend";

    /// <inheritdoc/>
    public bool ReadsSignalsOnly => true;

    /// <inheritdoc/>
    public IScoring Score(FeatureMatrix matrix) => new Scoring(matrix);

    private static double WeighActivity(ReadOnlySpan<float> features) =>
        ActivityWeight * features[Concentration] / (features[Concentration] + HalfConcentration) * features[Activity];

    private static (string Signal, int Column, double Weight) Share(string signal, double weight) =>
        (signal, FeatureCatalog.IndexOf($"{signal}:share"), weight);

    private sealed class Scoring(FeatureMatrix matrix) : IScoring
    {
        /// <inheritdoc/>
        public double[] Scores { get; } = [.. Enumerable.Range(0, matrix.Candidates.Length).Select(row => Sum(matrix[row]))];

        /// <inheritdoc/>
        public IReadOnlyList<(string Quantity, double Amount)> Attribute(int row)
        {
            List<(string, double)> amounts = [(SignalCatalog.RecentActivity, WeighActivity(matrix[row]))];
            foreach (var (signal, column, weight) in Weights)
            {
                amounts.Add((signal, weight * matrix[row][column]));
            }

            return amounts;
        }

        private static double Sum(ReadOnlySpan<float> features)
        {
            var score = WeighActivity(features);
            foreach (var (_, column, weight) in Weights)
            {
                score += weight * features[column];
            }

            return score;
        }
    }
}
