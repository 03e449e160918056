namespace LearningGraph.Recommender;

/// <summary>
/// Item-based nearest neighbours (Sarwar et al. 2001): a group is like another by the cosine of their member columns, shrunk where few are shared. The
/// score of a group is the sum of its likeness to those of the learner's groups that count it among their nearest.
/// </summary>
internal sealed class ItemNeighbours : ICollaborativeModel
{
    private readonly (int Group, double Likeness)[][] nearest;

    private ItemNeighbours(string name, (int Group, double Likeness)[][] nearest) => (Name, this.nearest) = (name, nearest);

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Finds the nearest groups of every group.</summary>
    /// <param name="matrix">Who is in which group.</param>
    /// <param name="neighbours">How many each group keeps, from 1; ties by number.</param>
    /// <param name="shrinkage">Added to the denominator of the cosine, from 0: the larger, the more shared members it takes.</param>
    public static ItemNeighbours Fit(MembershipMatrix matrix, int neighbours, double shrinkage)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(neighbours, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(shrinkage);
        var nearest = new (int, double)[matrix.GroupCount][];
        var shared = new double[matrix.GroupCount];
        for (var group = 0; group < nearest.Length; group++)
        {
            Array.Clear(shared);
            CoMembership.Add(matrix, group, [], 1, shared);
            shared[group] = 0;
            var own = matrix.CountMembers(group);
            nearest[group] =
            [
                .. Enumerable.Range(0, shared.Length)
                    .Where(other => shared[other] > 0)
                    .Select(other => (Group: other, Likeness: shared[other] / (Math.Sqrt((double)own * matrix.CountMembers(other)) + shrinkage)))
                    .OrderByDescending(other => other.Likeness)
                    .ThenBy(other => other.Group)
                    .Take(neighbours),
            ];
        }

        return new(FormattableString.Invariant($"item-knn k={neighbours} shrinkage={shrinkage}"), nearest);
    }

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<int> groups, Span<double> scores)
    {
        scores.Clear();
        foreach (var group in groups)
        {
            foreach (var (other, likeness) in nearest[group])
            {
                scores[other] += likeness;
            }
        }
    }
}
