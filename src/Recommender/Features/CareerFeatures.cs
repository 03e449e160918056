using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What a candidate has done so far, whatever it was about; see <see cref="Careers"/>.</summary>
internal sealed class CareerFeatures : IFeatureSource
{
    /// <inheritdoc/>
    public ImmutableArray<string> Names => Careers.Names;

    /// <inheritdoc/>
    public void Measure(RankingQuery query, SignalSet signals, CandidateSet candidates, Span<double> values)
    {
        var careers = query.Summary.Careers;
        for (var row = 0; row < candidates.Count; row++)
        {
            careers[candidates.Learners[row]].CopyTo(values[(row * Names.Length)..]);
        }
    }
}
