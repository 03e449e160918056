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
    public double[] Score(FeatureMatrix matrix)
    {
        var scores = new double[matrix.Learners.Length];
        for (var row = 0; row < scores.Length; row++)
        {
            var features = matrix[row];
            scores[row] = WeighActivity(features);
            foreach (var (_, column, weight) in Weights)
            {
                scores[row] += weight * features[column];
            }
        }

        return scores;
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Signal, double Amount)> Attribute(FeatureMatrix matrix, int row)
    {
        List<(string, double)> amounts = [(SignalCatalog.RecentActivity, WeighActivity(matrix[row]))];
        foreach (var (signal, column, weight) in Weights)
        {
            amounts.Add((signal, weight * matrix[row][column]));
        }

        return amounts;
    }

    private static double WeighActivity(ReadOnlySpan<double> features) =>
        ActivityWeight * features[Concentration] / (features[Concentration] + HalfConcentration) * features[Activity];

    private static (string Signal, int Column, double Weight) Share(string signal, double weight) =>
        (signal, FeatureCatalog.IndexOf($"{signal}:share"), weight);
}
