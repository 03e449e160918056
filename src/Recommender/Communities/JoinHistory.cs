namespace LearningGraph.Recommender;

/// <summary>All joins of a data set, in numbers. Learners and groups are numbered by id, ordinally, so that equal scores rank by id.</summary>
internal sealed class JoinHistory
{
    // In the order in which they happened.
    private readonly (int Learner, int Group)[] joins;

    private JoinHistory(string[] learners, string[] groups, (int Learner, int Group)[] joins, DateTimeOffset[]? times) =>
        (Learners, Groups, this.joins, Times) = (learners, groups, joins, times);

    /// <summary>Ids by number.</summary>
    public string[] Learners { get; }

    /// <summary>Ids by number.</summary>
    public string[] Groups { get; }

    /// <summary>Pairs of learner and group.</summary>
    public int Count => joins.Length;

    /// <summary>When each happened, ascending; null when not all are dated, or all at one moment.</summary>
    public DateTimeOffset[]? Times { get; }

    /// <summary>Sorts joins; of the same learner and group the first counts.</summary>
    /// <param name="all">In the order in which they happened, as far as they are not dated.</param>
    public static JoinHistory Of(IReadOnlyList<Join> all)
    {
        var isDated = all.All(join => join.At is not null) && all.Select(join => join.At).Distinct().Take(2).Count() == 2;
        var ordered = isDated
            ? all.OrderBy(join => join.At).ThenBy(join => join.Learner, StringComparer.Ordinal).ThenBy(join => join.Group, StringComparer.Ordinal)
            : all.AsEnumerable();
        Join[] distinct = [.. ordered.DistinctBy(join => (join.Learner, join.Group))];
        var (learners, groups) = (Sort(distinct.Select(join => join.Learner)), Sort(distinct.Select(join => join.Group)));
        return new(
            learners,
            groups,
            [.. distinct.Select(join => (Find(learners, join.Learner), Find(groups, join.Group)))],
            isDated ? [.. distinct.Select(join => join.At!.Value)] : null);
    }

    /// <summary>The window from one share of the joins to another, both in [0, 1]; needs times.</summary>
    public JoinWindow CutAt(double from, double to)
    {
        var (start, end) = (IndexOf(from), IndexOf(to));
        return JoinWindow.Of(TimeAt(from), Learners.Length, Groups.Length, joins[..start], joins[start..end]);
    }

    /// <summary>Holds out one join of every learner who had joined before it.</summary>
    /// <param name="fromEnd">Which: 0 the last, 1 the one before. Those behind it are not known either.</param>
    public JoinWindow LeaveOut(int fromEnd)
    {
        List<(int, int)> before = [];
        List<(int, int)> after = [];
        foreach (var own in joins.GroupBy(join => join.Learner))
        {
            (int, int)[] all = [.. own];
            var held = Math.Max(1, all.Length - 1 - fromEnd);
            before.AddRange(all.Take(held));
            if (all.Length - 1 - fromEnd >= 1)
            {
                after.Add(all[held]);
            }
        }

        return JoinWindow.Of(null, Learners.Length, Groups.Length, before, after);
    }

    /// <summary>When a share of the joins, in [0, 1], had happened; needs times, and is null without joins.</summary>
    public DateTimeOffset? TimeAt(double share) => joins.Length == 0 ? null : Times![Math.Min(IndexOf(share), joins.Length - 1)];

    // What happened at one moment is not torn apart: the window begins with the first of its moment.
    private int IndexOf(double share)
    {
        var index = (int)(joins.Length * share);
        while (index > 0 && index < joins.Length && Times![index] == Times[index - 1])
        {
            index--;
        }

        return index;
    }

    private static string[] Sort(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static int Find(string[] ids, string id) => Array.BinarySearch(ids, id, StringComparer.Ordinal);
}
