namespace LearningGraph.Recommender;

/// <summary>
/// Who is in which group: a sparse matrix of zeros and ones, learners × groups, compressed by rows and by columns. Immutable; safe from many threads.
/// </summary>
internal sealed class MembershipMatrix
{
    private readonly int[] rowStarts;
    private readonly int[] groups;
    private readonly int[] columnStarts;
    private readonly int[] members;

    private MembershipMatrix(int[] rowStarts, int[] groups, int[] columnStarts, int[] members) =>
        (this.rowStarts, this.groups, this.columnStarts, this.members) = (rowStarts, groups, columnStarts, members);

    /// <summary>Rows; learner numbers are below this.</summary>
    public int LearnerCount => rowStarts.Length - 1;

    /// <summary>Columns; group numbers are below this.</summary>
    public int GroupCount => columnStarts.Length - 1;

    /// <summary>Ones in the matrix.</summary>
    public int Count => groups.Length;

    /// <summary>A matrix with a one for each pair.</summary>
    /// <param name="learnerCount">Rows.</param>
    /// <param name="groupCount">Columns.</param>
    /// <param name="pairs">In any order; a pair that comes twice counts once.</param>
    /// <exception cref="ArgumentOutOfRangeException">A pair lies outside of the matrix.</exception>
    public static MembershipMatrix Of(int learnerCount, int groupCount, IEnumerable<(int Learner, int Group)> pairs)
    {
        (int Learner, int Group)[] sorted = [.. pairs.Distinct().Order()];
        foreach (var (learner, group) in sorted)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)learner, (uint)learnerCount, nameof(pairs));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)group, (uint)groupCount, nameof(pairs));
        }

        var (rowStarts, groups) = Compress(learnerCount, sorted);
        var (columnStarts, members) = Compress(groupCount, [.. sorted.Select(pair => (pair.Group, pair.Learner)).Order()]);
        return new(rowStarts, groups, columnStarts, members);
    }

    /// <summary>The groups of a learner, ascending.</summary>
    public ReadOnlySpan<int> GroupsOf(int learner) => groups.AsSpan(rowStarts[learner]..rowStarts[learner + 1]);

    /// <summary>The members of a group, ascending.</summary>
    public ReadOnlySpan<int> MembersOf(int group) => members.AsSpan(columnStarts[group]..columnStarts[group + 1]);

    /// <summary>How many groups a learner is in.</summary>
    public int CountGroups(int learner) => rowStarts[learner + 1] - rowStarts[learner];

    /// <summary>How many members a group has.</summary>
    public int CountMembers(int group) => columnStarts[group + 1] - columnStarts[group];

    /// <summary>Whether another matrix has the same shape and the same ones.</summary>
    public bool HoldsTheSame(MembershipMatrix other) =>
        GroupCount == other.GroupCount && rowStarts.AsSpan().SequenceEqual(other.rowStarts) && groups.AsSpan().SequenceEqual(other.groups);

    private static (int[] Starts, int[] Values) Compress(int count, (int Key, int Value)[] sorted)
    {
        var starts = new int[count + 1];
        foreach (var (key, _) in sorted)
        {
            starts[key + 1]++;
        }

        for (var key = 0; key < count; key++)
        {
            starts[key + 1] += starts[key];
        }

        return (starts, Array.ConvertAll(sorted, pair => pair.Value));
    }
}
