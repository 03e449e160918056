namespace LearningGraph.Recommender;

/// <summary>
/// RP3β (Paudel, Christoffel, Newell and Bernstein 2017): the chance to come from the learner to a group in three steps (group, member, group), over the
/// group's members to the power of β, which holds popular groups back. Walks when it is asked and prepares only counts, so its fit costs nothing, and an
/// answer as many additions as the members of the learner's groups have memberships.
/// </summary>
internal sealed class RandomWalk : ICollaborativeModel
{
    private readonly MembershipMatrix matrix;
    private readonly double[] learnerWeights;
    private readonly double[] penalties;

    private RandomWalk(MembershipMatrix matrix, double beta)
    {
        this.matrix = matrix;
        Name = FormattableString.Invariant($"rp3beta β={beta}");
        learnerWeights = [.. Enumerable.Range(0, matrix.LearnerCount).Select(learner => 1.0 / Math.Max(1, matrix.CountGroups(learner)))];
        penalties = [.. Enumerable.Range(0, matrix.GroupCount).Select(group => Math.Pow(Math.Max(1, matrix.CountMembers(group)), -beta))];
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Prepares the walk.</summary>
    /// <param name="matrix">Who is in which group.</param>
    /// <param name="beta">In [0, 1]: 0 lets popular groups be, 1 divides by all members.</param>
    public static RandomWalk Fit(MembershipMatrix matrix, double beta)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(beta);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(beta, 1);
        return new(matrix, beta);
    }

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<int> groups, Span<double> scores)
    {
        scores.Clear();
        foreach (var group in groups)
        {
            CoMembership.Add(matrix, group, learnerWeights, 1.0 / (groups.Length * Math.Max(1, matrix.CountMembers(group))), scores);
        }

        for (var group = 0; group < penalties.Length; group++)
        {
            scores[group] *= penalties[group];
        }
    }
}
