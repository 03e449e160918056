namespace LearningGraph.Recommender;

/// <summary>Members of the groups whose description names a topic asked about, the most active first, at most 50; ties by number.</summary>
internal sealed class MemberSource : ICandidateSource
{
    private const int Limit = 50;

    // So that a member who never answered is found too, behind all who did.
    private const double Idle = 1e-12;

    /// <inheritdoc/>
    public IEnumerable<int> Find(RankingQuery query, SignalSet signals)
    {
        var activity = signals[SignalCatalog.RecentActivity];
        using var members = SparseVector.Rent(query.Graph.LearnerCount);
        foreach (var group in Memberships.FindGroupsOn(query))
        {
            foreach (var learner in Memberships.FindMembers(query, group))
            {
                if (members[learner] == 0)
                {
                    members.Add(learner, activity[learner] + Idle);
                }
            }
        }

        return members.FindLargest(Limit);
    }
}
