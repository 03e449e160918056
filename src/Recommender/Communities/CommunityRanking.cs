namespace LearningGraph.Recommender;

/// <summary>All groups that a learner might join, ranked. Belongs to one thread.</summary>
/// <param name="measured">What the signals say of them.</param>
/// <param name="all">Best first; ties by id. Groups that nothing speaks for, not even a member, come last.</param>
/// <param name="learned">Scored those that have a row; null when none has.</param>
internal sealed class CommunityRanking(MeasuredCommunities measured, RankedCommunity[] all, IScoring? learned)
{
    /// <summary>Best first; ties by id.</summary>
    public IReadOnlyList<RankedCommunity> All => all;

    /// <summary>By signal of <see cref="CommunityCatalog"/>: what that, and what is like it, added to the score of one of them; 0 where the signal says nothing.</summary>
    public double[] Attribute(RankedCommunity one)
    {
        var sums = new double[CommunityCatalog.Signals.Length];
        if (one.Row < 0)
        {
            for (var signal = 0; signal < sums.Length; signal++)
            {
                sums[signal] = CommunityBlend.Weights[signal] * measured.ShareOf(signal, one.Group);
            }

            return sums;
        }

        // What comes of the query itself stands last and is left out.
        var amounts = learned!.Attribute(one.Row);
        for (var quantity = 0; quantity < CommunityCatalog.Reasons.Length; quantity++)
        {
            sums[CommunityCatalog.Reasons[quantity]] += amounts[quantity].Amount;
        }

        for (var signal = 0; signal < sums.Length; signal++)
        {
            sums[signal] = measured.ShareOf(signal, one.Group) > 0 ? sums[signal] : 0;
        }

        return sums;
    }
}
