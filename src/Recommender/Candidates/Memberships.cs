namespace LearningGraph.Recommender;

/// <summary>Reads who belongs to which group at ranking time.</summary>
internal static class Memberships
{
    /// <summary>Groups whose present description names a topic asked about, ascending.</summary>
    public static IEnumerable<int> FindGroupsOn(RankingQuery query) =>
        query.TopicIds.SelectMany(topic => query.Tables.GroupsOn[query.Tables.NamedTopics.Find(topic)].ToArray()).Distinct().Order();

    /// <summary>Learners who joined and have not left, ascending.</summary>
    public static ReadOnlySpan<int> FindMembers(RankingQuery query, int group)
    {
        if (query.KnowsAll)
        {
            return query.Graph.MembersOf[group];
        }

        SortedSet<int> members = [];
        foreach (var index in query.Graph.MembershipChangesIn[group])
        {
            ref readonly var change = ref query.Graph.MembershipChanges[index];
            if (!query.Knows(change.At))
            {
                continue;
            }

            if (change.IsJoin)
            {
                members.Add(change.Learner);
            }
            else
            {
                members.Remove(change.Learner);
            }
        }

        return members.ToArray();
    }

    /// <summary>Whether a learner belongs to a group.</summary>
    public static bool IsMember(RankingQuery query, int learner, int group) => FindMembers(query, group).BinarySearch(learner) >= 0;
}
