using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>The signals that were measured of everybody.</summary>
internal sealed class SignalFeatures : IFeatureSource
{
    /// <inheritdoc/>
    public ImmutableArray<string> Names { get; } = [.. SignalCatalog.Serving.Select(signal => signal.Name)];

    /// <inheritdoc/>
    public void Measure(RankingQuery query, SignalSet signals, CandidateSet candidates, Span<double> values)
    {
        for (var row = 0; row < candidates.Count; row++)
        {
            for (var signal = 0; signal < signals.Count; signal++)
            {
                values[(row * signals.Count) + signal] = signals[signal][candidates.Learners[row]];
            }
        }
    }
}
