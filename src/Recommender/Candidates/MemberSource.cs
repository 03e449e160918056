namespace LearningGraph.Recommender;

/// <summary>Members of the groups whose description names a topic asked about, the most active first, at most 50.</summary>
internal sealed class MemberSource : ICandidateSource
{
    private const int Limit = 50;

    /// <inheritdoc/>
    public IEnumerable<int> Find(RankingQuery query, SignalSet signals)
    {
        var activity = signals[SignalCatalog.RecentActivity];
        return Memberships.FindGroupsOn(query)
            .SelectMany(group => Memberships.FindMembers(query, group))
            .Distinct()
            .OrderByDescending(learner => activity[learner])
            .ThenBy(learner => learner)
            .Take(Limit);
    }
}
