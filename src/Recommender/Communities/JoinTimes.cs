namespace LearningGraph.Recommender;

/// <summary>When members joined, of groups with enough of them that a figure about them is about many. Age is counted in joins of anybody since. Immutable.</summary>
internal sealed class JoinTimes
{
    private static readonly AgeTable Fastly = new(new HalfLife(100));
    private static readonly AgeTable Slowly = new(new HalfLife(1_000));

    private readonly MembershipMatrix members;

    // A time per membership, in the order of the matrix; 0 where nobody was seen to join, as an owner is not.
    private readonly long[] times;

    private JoinTimes(MembershipMatrix members, long[] times)
    {
        (this.members, this.times) = (members, times);
        long[] sorted = [.. times.Where(time => time > 0).Order()];
        (Fast, Slow) = (new double[members.GroupCount], new double[members.GroupCount]);
        for (var group = 0; group < Fast.Length; group++)
        {
            foreach (var learner in members.MembersOf(group))
            {
                if (times[members.PlaceOf(learner, group)] is > 0 and var time)
                {
                    var age = sorted.Length - Bisection.CountUpTo<long>(sorted, time);
                    Fast[group] += Fastly.Of(age);
                    Slow[group] += Slowly.Of(age);
                }
            }
        }
    }

    /// <summary>By group: its joins, each halved for every 100 joins since.</summary>
    public double[] Fast { get; }

    /// <summary>By group: the same for every 1,000.</summary>
    public double[] Slow { get; }

    /// <summary>Reads every change of membership once.</summary>
    /// <param name="tables">What is known.</param>
    /// <param name="members">Whose joins count.</param>
    public static JoinTimes Of(ProjectionTables tables, MembershipMatrix members)
    {
        var times = new long[members.Count];
        for (var group = 0; group < members.GroupCount; group++)
        {
            foreach (var index in members.CountMembers(group) == 0 ? [] : tables.Graph.MembershipChangesIn[group])
            {
                ref readonly var change = ref tables.Graph.MembershipChanges[index];
                if (change.IsJoin && members.PlaceOf(change.Learner, group) is var place and >= 0)
                {
                    times[place] = Math.Max(times[place], change.At);
                }
            }
        }

        return new(members, times);
    }

    /// <summary>Those of a learner's groups that the learner joined last.</summary>
    /// <param name="learner">Who; -1 for somebody unknown.</param>
    /// <param name="groups">The learner's, ascending.</param>
    /// <param name="count">The most to return.</param>
    /// <returns>Ascending; of joins at one moment those to later groups count as later.</returns>
    public int[] FindLatest(int learner, int[] groups, int count) =>
    [
        .. groups
            .Select(group => (Time: members.PlaceOf(learner, group) is var place and >= 0 ? times[place] : 0, Group: group))
            .Where(join => join.Time > 0)
            .OrderDescending()
            .Take(count)
            .Select(join => join.Group)
            .Order(),
    ];
}
