namespace LearningGraph.Recommender;

/// <summary>Reads who belongs to which group at ranking time.</summary>
internal static class Memberships
{
    /// <summary>Groups whose present description names a topic asked about, ascending.</summary>
    public static IEnumerable<int> FindGroupsOn(RankingQuery query) =>
        query.TopicIds
            .SelectMany(topic => query.Tables.GroupsOn[query.Tables.NamedTopics.Find(topic)].ToArray())
            .Distinct()
            .Where(group => query.Tables.Groups.Describe(group)?.Topics.Any(topic => query.TopicIds.Contains(topic.Value)) == true)
            .Order();

    /// <summary>Learners who joined and have not left, in order of joining.</summary>
    public static IReadOnlyCollection<int> FindMembers(RankingQuery query, int group)
    {
        var members = new OrderedDictionary<int, bool>();
        foreach (var index in query.Graph.MembershipChangesIn[group])
        {
            ref readonly var change = ref query.Graph.MembershipChanges[index];
            if (query.Knows(change.At))
            {
                if (change.IsJoin)
                {
                    members[change.Learner] = true;
                }
                else
                {
                    members.Remove(change.Learner);
                }
            }
        }

        return members.Keys;
    }

    /// <summary>Whether a learner belongs to a group.</summary>
    public static bool IsMember(RankingQuery query, int learner, int group)
    {
        var isMember = false;
        foreach (var index in query.Graph.MembershipChangesIn[group])
        {
            ref readonly var change = ref query.Graph.MembershipChanges[index];
            isMember = change.Learner == learner && query.Knows(change.At) ? change.IsJoin : isMember;
        }

        return isMember;
    }
}
