using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// What members of the learner's groups join besides, in other ways than <see cref="CoMemberSignal"/>: the walk that does not hold popular groups back, the walk
/// from the groups joined last, the likeness to all of the learner's groups (item-based neighbours, Sarwar et al. 2001) and to the one most alike.
/// </summary>
internal sealed class NeighbourFeatures : ICommunityFeatureSource
{
    // As many joins as tell what somebody looks for at present.
    private const int Latest = 3;

    // As in the baseline: the more, the more shared members it takes.
    private const double Shrinkage = 10;

    /// <inheritdoc/>
    public ImmutableArray<string> Names { get; } = ["co-members-plain", "co-members-lately", "likeness", "likest"];

    /// <inheritdoc/>
    public string Reason => CoMemberSignal.Id;

    /// <inheritdoc/>
    public void Measure(CommunityQuery query, double[][] values)
    {
        var communities = query.Communities;
        communities.PlainModel.Score(query.Own, values[0]);
        communities.Model.Score(communities.JoinTimes.FindLatest(query.Learner, query.Own, Latest), values[1]);
        var shared = new double[communities.Analysed.GroupCount];
        foreach (var own in query.Own)
        {
            Array.Clear(shared);
            CoMembership.Add(communities.Analysed, own, [], 1, shared);
            var size = (double)communities.Analysed.CountMembers(own);
            for (var group = 0; group < shared.Length; group++)
            {
                if (shared[group] > 0)
                {
                    var likeness = shared[group] / (Math.Sqrt(size * communities.Analysed.CountMembers(group)) + Shrinkage);
                    values[2][group] += likeness;
                    values[3][group] = Math.Max(values[3][group], likeness);
                }
            }
        }
    }
}
