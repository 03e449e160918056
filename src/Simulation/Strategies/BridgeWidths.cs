namespace LearningGraph.Simulation;

/// <summary>
/// How wide the bridge between any two people is who know each other: how many others know both. These have two friends inside as soon as the two
/// are (Centola and Macy, "Complex contagions and the weakness of long ties", 2007).
/// </summary>
internal sealed class BridgeWidths
{
    private readonly Audience audience;
    private readonly int[] widths;

    public BridgeWidths(Audience audience)
    {
        this.audience = audience;
        widths = new int[audience.StartOf(audience.Count)];
        var isFriend = new bool[audience.Count];
        for (var place = 0; place < audience.Count; place++)
        {
            Mark(place, isFriend, true);
            var friends = audience.FriendsOf(place);
            for (var at = 0; at < friends.Length; at++)
            {
                foreach (var other in audience.FriendsOf(friends[at]))
                {
                    widths[audience.StartOf(place) + at] += isFriend[other] ? 1 : 0;
                }
            }

            Mark(place, isFriend, false);
        }
    }

    /// <summary>The widths of the ties of a place, from 0, aligned with <see cref="Audience.FriendsOf"/>.</summary>
    public ReadOnlySpan<int> Of(int place) => widths.AsSpan(audience.StartOf(place), audience.StartOf(place + 1) - audience.StartOf(place));

    private void Mark(int place, bool[] isFriend, bool value)
    {
        foreach (var friend in audience.FriendsOf(place))
        {
            isFriend[friend] = value;
        }
    }
}
