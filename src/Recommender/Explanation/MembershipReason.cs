namespace LearningGraph.Recommender;

/// <summary>"is a member of DBA guild, which is about sql", or "looks after" it.</summary>
internal sealed class MembershipReason : IReasonSource
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Quantities { get; } = [CandidateSigns.Groups];

    /// <inheritdoc/>
    public RankedReason? Find(RankingQuery query, int learner)
    {
        foreach (var group in Memberships.FindGroupsOn(query))
        {
            if (query.Tables.Groups.Describe(group) is not { } description || !Memberships.IsMember(query, learner, group))
            {
                continue;
            }

            var topics = description.Topics.Select(topic => query.Tables.Resolve(topic).Value).Distinct().Where(topic => query.TopicIds.Contains(topic)).Select(query.NameOf);
            var about = $"{description.Name ?? description.Id.Value}, which is about {Sentence.Join(topics)}";
            if (query.Tables.OwnersOf[group].BinarySearch(learner) >= 0)
            {
                return new($"looks after {about}", [], Count: 0);
            }

            if (FindJoin(query, learner, group) is { } join && ReadingRights.CanRead(query, join))
            {
                return new($"is a member of {about}", [join.Position], Count: 1);
            }
        }

        return null;
    }

    private static MembershipChange? FindJoin(RankingQuery query, int learner, int group)
    {
        MembershipChange? latest = null;
        foreach (var index in query.Graph.MembershipChangesIn[group])
        {
            var change = query.Graph.MembershipChanges[index];
            if (change.Learner == learner && change.IsJoin && query.Knows(change.At) && !(latest?.At > change.At))
            {
                latest = change;
            }
        }

        return latest;
    }
}
