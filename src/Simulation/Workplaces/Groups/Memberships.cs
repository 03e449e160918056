namespace LearningGraph.Simulation;

/// <summary>Who is a member as far as it was told, by seat; moments are seconds since the start.</summary>
internal sealed class Memberships
{
    private const int Outside = -1;

    private readonly Seats seats;
    private readonly int[] since;
    private readonly int[] lastActs;
    private readonly bool[] hasLeft;
    private readonly List<int>[] inside;

    public Memberships(RunState state)
    {
        seats = state.Seats;
        (since, lastActs, hasLeft) = (new int[seats.Count], new int[seats.Count], new bool[seats.Count]);
        inside = Array.ConvertAll(state.Communities, _ => new List<int>());
        Array.Fill(since, Outside);
    }

    /// <summary>Whether somebody is a member.</summary>
    public bool IsMember(int seat) => since[seat] != Outside;

    /// <summary>Whether somebody is a member and nobody ever left from that seat.</summary>
    public bool IsLasting(int seat) => IsMember(seat) && !hasLeft[seat];

    /// <summary>When a member joined.</summary>
    public int SinceOf(int seat) => since[seat];

    /// <summary>When a member last did something, joining included.</summary>
    public int LastActOf(int seat) => lastActs[seat];

    /// <summary>The seats of a community's members, in no order.</summary>
    public IReadOnlyList<int> MembersOf(int community) => inside[community];

    public void Join(int seat, int at)
    {
        (since[seat], lastActs[seat]) = (at, at);
        inside[seats.Communities[seat]].Add(seat);
    }

    /// <summary>Takes note of something that a member did.</summary>
    public void Act(int seat, int at) => lastActs[seat] = Math.Max(lastActs[seat], at);

    public void Leave(int seat)
    {
        (since[seat], hasLeft[seat]) = (Outside, true);
        inside[seats.Communities[seat]].Remove(seat);
    }
}
