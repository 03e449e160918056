using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Which groups people join at present: joins, halved for every so many joins of anybody since, and the share of them in the group's size.</summary>
internal sealed class GrowthFeatures : ICommunityFeatureSource
{
    /// <inheritdoc/>
    public ImmutableArray<string> Names { get; } = ["joins-100", "joins-1000", "growth"];

    /// <inheritdoc/>
    public string Reason => SizeSignal.Id;

    /// <inheritdoc/>
    public void Measure(CommunityQuery query, double[][] values)
    {
        var times = query.Communities.JoinTimes;
        for (var group = 0; group < times.Fast.Length; group++)
        {
            values[0][group] = times.Fast[group];
            values[1][group] = times.Slow[group];
            values[2][group] = times.Slow[group] / Math.Max(1, query.Communities.Sizes[group]);
        }
    }
}
