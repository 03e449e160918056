namespace LearningGraph.Simulation;

/// <summary>
/// Pairs of people who know each other: one who is near to many by complex paths, and the friend with whom the bridge is widest. A pair is looked
/// for where people do not have enough friends inside already, so that the pairs lie apart from each other. An odd last one joins those it knows.
/// </summary>
internal sealed class PairedFounders : IFounderChoice
{
    private readonly RunState run;
    private readonly Audience audience;
    private readonly int threshold;
    private readonly double[] centrality;

    public PairedFounders(RunState run)
    {
        (this.run, audience, threshold) = (run, Audience.Of(run), run.Behaviour.Joining.Threshold);
        centrality = audience.ComplexCentralitiesFor(threshold);
    }

    /// <inheritdoc/>
    public int[] Choose(int count)
    {
        var isFree = new bool[audience.Count];
        foreach (var learner in Candidates.Of(run))
        {
            isFree[audience.PlaceOf(learner)] = true;
        }

        var inside = new int[audience.Count];
        foreach (var (place, _) in audience.FindMembers(run).Index().Where(place => place.Item))
        {
            TellFriends(place);
        }

        var left = Math.Min(count, isFree.Count(free => free));
        List<int> chosen = new(left);
        while (left - chosen.Count > 1)
        {
            var first = FindFirst(isFree, inside);
            Take(first);
            Take(FindFriend(first, isFree) is >= 0 and var friend ? friend : FindFirst(isFree, inside));
        }

        if (left > chosen.Count)
        {
            Take(FindLast(isFree, chosen));
        }

        return [.. chosen.Select(audience.LearnerAt)];

        void Take(int place)
        {
            chosen.Add(place);
            isFree[place] = false;
            TellFriends(place);
        }

        void TellFriends(int place)
        {
            foreach (var friend in audience.FriendsOf(place))
            {
                inside[friend]++;
            }
        }
    }

    // Who can make a pair where nobody is reached yet; else who can make one; else anybody.
    private int FindFirst(bool[] isFree, int[] inside) =>
        FindBest(isFree, place => (FindFriend(place, isFree) < 0 ? 0 : inside[place] >= threshold ? 1 : 2, centrality[place]));

    private int FindLast(bool[] isFree, List<int> chosen)
    {
        var last = chosen.ToHashSet();
        return FindBest(isFree, place => (audience.FriendsOf(place).ToArray().Count(last.Contains), centrality[place]));
    }

    private int FindFriend(int place, bool[] isFree)
    {
        var best = -1;
        var friends = audience.FriendsOf(place);
        var widths = audience.Widths.Of(place);
        for (var at = 0; at < friends.Length; at++)
        {
            if (isFree[friends[at]]
                && (best < 0 || (widths[at], centrality[friends[at]]).CompareTo((widths[best], centrality[friends[best]])) > 0))
            {
                best = at;
            }
        }

        return best < 0 ? -1 : friends[best];
    }

    private static int FindBest(bool[] isFree, Func<int, (int, double)> worth)
    {
        var (best, most) = (-1, (int.MinValue, 0.0));
        for (var place = 0; place < isFree.Length; place++)
        {
            if (isFree[place] && worth(place) is var other && (best < 0 || other.CompareTo(most) > 0))
            {
                (best, most) = (place, other);
            }
        }

        return best;
    }
}
