namespace LearningGraph.Simulation;

/// <summary>
/// How far somebody's ties are spent on people who know each other. Source: Burt, "Structural holes", 1992, chapter 2: the sum over friends j
/// of (p(i, j) + sum over others q of p(i, q) p(q, j)) squared, where p(i, j) is the share of i's tie strength that j has.
/// </summary>
internal static class Constraint
{
    /// <summary>The constraint of each place, above 0: near 0 for many friends apart from each other, 1 for a single friend.</summary>
    /// <param name="audience">Whose ties count.</param>
    /// <returns>By place; infinite for whoever knows nobody, who connects nothing.</returns>
    public static double[] Of(Audience audience)
    {
        var sums = new double[audience.Count];
        for (var place = 0; place < sums.Length; place++)
        {
            foreach (var strength in audience.StrengthsOf(place))
            {
                sums[place] += strength;
            }
        }

        var constraints = new double[audience.Count];
        var reached = new double[audience.Count];
        for (var place = 0; place < constraints.Length; place++)
        {
            constraints[place] = Measure(audience, place, sums, reached);
        }

        return constraints;
    }

    // Walks of one and two steps from the place add up in "reached", which is left as it was found: all 0.
    private static double Measure(Audience audience, int place, double[] sums, double[] reached)
    {
        var friends = audience.FriendsOf(place);
        if (friends.Length == 0)
        {
            return double.PositiveInfinity;
        }

        var strengths = audience.StrengthsOf(place);
        for (var at = 0; at < friends.Length; at++)
        {
            var share = strengths[at] / sums[place];
            reached[friends[at]] += share;
            var theirs = audience.FriendsOf(friends[at]);
            var theirStrengths = audience.StrengthsOf(friends[at]);
            for (var other = 0; other < theirs.Length; other++)
            {
                reached[theirs[other]] += share * theirStrengths[other] / sums[friends[at]];
            }
        }

        var constraint = 0.0;
        foreach (var friend in friends)
        {
            constraint += reached[friend] * reached[friend];
        }

        foreach (var friend in friends)
        {
            reached[friend] = 0;
            foreach (var other in audience.FriendsOf(friend))
            {
                reached[other] = 0;
            }
        }

        return constraint;
    }
}
