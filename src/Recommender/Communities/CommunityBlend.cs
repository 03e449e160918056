using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// The fixed ranker of groups that serves until a learned one has beaten it: how close a group comes to the best in each signal, weighted. The weights are the
/// same for every organisation and were chosen on validation windows (docs/communities.md).
/// </summary>
internal sealed class CommunityBlend : IRanker
{
    private static readonly ImmutableArray<int> Columns = [.. CommunityCatalog.Signals.Select(signal => CommunityCatalog.Layout.IndexOf($"{signal.Name}:share"))];

    /// <summary>By signal of <see cref="CommunityCatalog"/>.</summary>
    public static ImmutableArray<double> Weights { get; } = [1, 2, 1, 0.1];

    /// <inheritdoc/>
    public string Name => "community-blend";

    /// <inheritdoc/>
    public bool ReadsSignalsOnly => true;

    /// <inheritdoc/>
    public IScoring Score(FeatureMatrix matrix) => new Scoring(matrix);

    private sealed class Scoring(FeatureMatrix matrix) : IScoring
    {
        /// <inheritdoc/>
        public double[] Scores { get; } =
            [.. Enumerable.Range(0, matrix.Candidates.Length).Select(row => Columns.Index().Sum(signal => Weights[signal.Index] * matrix[row][signal.Item]))];

        /// <inheritdoc/>
        public IReadOnlyList<(string Quantity, double Amount)> Attribute(int row) =>
            [.. Columns.Select((column, signal) => (CommunityCatalog.Signals[signal].Name, Weights[signal] * matrix[row][column]))];
    }
}
