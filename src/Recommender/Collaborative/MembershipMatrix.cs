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
        var columns = new List<int>[groupCount];
        for (var group = 0; group < groupCount; group++)
        {
            columns[group] = [];
        }

        foreach (var (learner, group) in pairs.Distinct().Order())
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)learner, (uint)learnerCount, nameof(pairs));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)group, (uint)groupCount, nameof(pairs));
            columns[group].Add(learner);
        }

        return OfColumns(learnerCount, columns);
    }

    /// <summary>A matrix from its columns, in time that grows with its ones.</summary>
    /// <param name="learnerCount">Rows.</param>
    /// <param name="columns">By group, its members: ascending, distinct and below the number of rows.</param>
    public static MembershipMatrix OfColumns(int learnerCount, IReadOnlyList<List<int>> columns)
    {
        var columnStarts = new int[columns.Count + 1];
        var rowStarts = new int[learnerCount + 1];
        for (var group = 0; group < columns.Count; group++)
        {
            columnStarts[group + 1] = columnStarts[group] + columns[group].Count;
            foreach (var learner in columns[group])
            {
                rowStarts[learner + 1]++;
            }
        }

        for (var learner = 0; learner < learnerCount; learner++)
        {
            rowStarts[learner + 1] += rowStarts[learner];
        }

        int[] members = [.. columns.SelectMany(column => column)];
        return new(rowStarts, Transpose(rowStarts, columnStarts, members), columnStarts, members);
    }

    /// <summary>The groups of a learner, ascending.</summary>
    public ReadOnlySpan<int> GroupsOf(int learner) => groups.AsSpan(rowStarts[learner]..rowStarts[learner + 1]);

    /// <summary>The members of a group, ascending.</summary>
    public ReadOnlySpan<int> MembersOf(int group) => members.AsSpan(columnStarts[group]..columnStarts[group + 1]);

    /// <summary>How many groups a learner is in.</summary>
    public int CountGroups(int learner) => rowStarts[learner + 1] - rowStarts[learner];

    /// <summary>How many members a group has.</summary>
    public int CountMembers(int group) => columnStarts[group + 1] - columnStarts[group];

    /// <summary>The place of a membership among all, ordered by group, then by learner, from 0; -1 where there is none.</summary>
    public int PlaceOf(int learner, int group) => MembersOf(group).BinarySearch(learner) is var place and >= 0 ? columnStarts[group] + place : -1;

    // Columns are passed in order, so the groups of each row come out ascending.
    private static int[] Transpose(int[] rowStarts, int[] columnStarts, int[] members)
    {
        var groups = new int[members.Length];
        int[] next = [.. rowStarts];
        for (var group = 0; group < columnStarts.Length - 1; group++)
        {
            foreach (var learner in members.AsSpan(columnStarts[group]..columnStarts[group + 1]))
            {
                groups[next[learner]++] = group;
            }
        }

        return groups;
    }
}
