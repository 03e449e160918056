namespace LearningGraph.Recommender;

/// <summary>Walks from a group over its members to the groups they are in.</summary>
internal static class CoMembership
{
    /// <summary>Adds to each group what the members that it shares with one group weigh; the group itself included.</summary>
    /// <param name="matrix">Who is in which group.</param>
    /// <param name="group">Where the walk begins.</param>
    /// <param name="weights">What each learner weighs; empty when everybody weighs 1.</param>
    /// <param name="factor">What every weight is multiplied by.</param>
    /// <param name="amounts">Per group; added to. Takes one addition for each membership of each member.</param>
    public static void Add(MembershipMatrix matrix, int group, ReadOnlySpan<double> weights, double factor, Span<double> amounts)
    {
        foreach (var learner in matrix.MembersOf(group))
        {
            var weight = factor * (weights.IsEmpty ? 1 : weights[learner]);
            foreach (var other in matrix.GroupsOf(learner))
            {
                amounts[other] += weight;
            }
        }
    }
}
