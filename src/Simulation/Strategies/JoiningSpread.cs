namespace LearningGraph.Simulation;

/// <summary>
/// How joining spreads over the ties of an audience, in the terms of a spread model: what the model of a run does in thousands of small steps,
/// as one chance for each tie.
/// </summary>
internal static class JoiningSpread
{
    /// <summary>The graph among some of an audience.</summary>
    /// <param name="audience">Whose ties.</param>
    /// <param name="places">The nodes, ascending; at least one.</param>
    /// <param name="model">
    /// Under cascades, an edge has the probability that one friend inside brings somebody in while founders are on duty, at a community as lively
    /// as usual: by the rate of joining, the interest, and the strength of the tie as a share of the mean; whoever needs several friends does not
    /// count. Over a whole run anybody would reach nearly everybody, and the choice would hardly matter.
    /// Under thresholds, it has the share of the tie in all the target's tie strength, times the interest: the disinterested hardly ever follow.
    /// </param>
    /// <param name="scenario">The behaviour, and how long founders are on duty.</param>
    public static SpreadGraph Of(Audience audience, int[] places, SpreadModel model, Scenario scenario)
    {
        var joining = scenario.Behaviour.Joining;
        var rate = joining.FriendsPerYear / (1 + joining.FriendsHalf) * Horizon.DutyTicks(scenario.Seeding) / WorkTime.TicksPerYear;
        var meanStrength = audience.MeanStrength;
        var isThreshold = model == SpreadModel.LinearThreshold;
        List<SpreadEdge> edges = [];
        for (var node = 0; node < places.Length; node++)
        {
            var friends = audience.FriendsOf(places[node]);
            var strengths = audience.StrengthsOf(places[node]);
            var interest = audience.InterestOf(places[node]);
            var total = Sum(strengths);
            for (var at = 0; at < friends.Length; at++)
            {
                if (Array.BinarySearch(places, friends[at]) is >= 0 and var friend)
                {
                    edges.Add(new(friend, node, isThreshold
                        ? interest * strengths[at] / total
                        : (1 - joining.ComplexShare) * (1 - Math.Exp(-rate * interest * strengths[at] / meanStrength))));
                }
            }
        }

        return SpreadGraph.Create(places.Length, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(edges));
    }

    private static double Sum(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
