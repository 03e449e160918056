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

        // Who can make a pair where nobody is reached yet; else who can make one; else anybody. Nobody becomes any of these again, so each is
        // gone through once.
        int[] order = [.. Enumerable.Range(0, audience.Count).OrderByDescending(place => centrality[place])];
        using var apart = order.Where(place => isFree[place] && inside[place] < threshold && FindFriend(place, isFree) >= 0).GetEnumerator();
        using var paired = order.Where(place => isFree[place] && FindFriend(place, isFree) >= 0).GetEnumerator();
        using var any = order.Where(place => isFree[place]).GetEnumerator();

        var left = Math.Min(count, isFree.Count(free => free));
        List<int> chosen = new(left);
        while (left - chosen.Count > 1)
        {
            var first = FindFirst();
            Take(first);
            Take(FindFriend(first, isFree) is >= 0 and var friend ? friend : FindFirst());
        }

        if (left > chosen.Count)
        {
            Take(FindLast(isFree, chosen));
        }

        return [.. chosen.Select(audience.LearnerAt)];

        int FindFirst() => apart.MoveNext() ? apart.Current : paired.MoveNext() ? paired.Current : any.MoveNext() ? any.Current : -1;

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

    // Whoever knows most of those chosen.
    private int FindLast(bool[] isFree, List<int> chosen)
    {
        var known = new int[audience.Count];
        foreach (var friend in chosen.SelectMany(place => audience.FriendsOf(place).ToArray()))
        {
            known[friend]++;
        }

        return Enumerable.Range(0, audience.Count).Where(place => isFree[place]).MaxBy(place => (known[place], centrality[place], -place));
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
}
