namespace LearningGraph.Recommender;

/// <summary>Reads who belongs to which group. Owners are members, as long as the present description names them.</summary>
internal static class Memberships
{
    /// <summary>Groups whose present description names a topic asked about, ascending.</summary>
    public static IEnumerable<int> FindGroupsOn(RankingQuery query) =>
        query.TopicIds.SelectMany(topic => query.Tables.ReadNamed(query.Tables.GroupsOn, topic).ToArray()).Distinct().Order();

    /// <summary>Learners who belonged to a group at ranking time; some may come twice.</summary>
    public static ReadOnlySpan<int> FindMembers(RankingQuery query, int group)
    {
        var owners = query.Tables.OwnersOf[group];
        if (query.KnowsAll && owners.IsEmpty)
        {
            return query.Graph.MembersOf[group];
        }

        return query.KnowsAll ? (int[])[.. query.Graph.MembersOf[group], .. owners] : [.. FindPastMembers(query, group), .. owners];
    }

    /// <summary>Whether a learner belonged to a group at ranking time.</summary>
    public static bool IsMember(RankingQuery query, int learner, int group) =>
        query.KnowsAll ? IsMemberNow(query.Tables, learner, group) : FindMembers(query, group).Contains(learner);

    /// <summary>Whether a learner belongs to a group at the end of the log.</summary>
    public static bool IsMemberNow(ProjectionTables tables, int learner, int group) =>
        tables.Graph.MembersOf[group].BinarySearch(learner) >= 0 || tables.OwnersOf[group].BinarySearch(learner) >= 0;

    // What happened last counts, whenever it was told.
    private static IEnumerable<int> FindPastMembers(RankingQuery query, int group)
    {
        Dictionary<int, MembershipChange> latest = [];
        foreach (var index in query.Graph.MembershipChangesIn[group])
        {
            var change = query.Graph.MembershipChanges[index];
            if (query.Knows(change.At) && !(latest.TryGetValue(change.Learner, out var other) && other.At > change.At))
            {
                latest[change.Learner] = change;
            }
        }

        return latest.Values.Where(change => change.IsJoin).Select(change => change.Learner).Order();
    }
}
