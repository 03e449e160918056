namespace LearningGraph.Simulation;

/// <summary>
/// A seat is one learner's place in one community that may interest them: taken or not. Arrays by seat, ordered by learner and then by
/// community, so that a range of learners is a range of seats. Written only by whoever owns the learner, or between phases.
/// </summary>
internal sealed class Seats
{
    /// <summary>A tick that does not come.</summary>
    public const int Never = int.MaxValue;

    private readonly int[] starts;

    public Seats(int learners, IReadOnlyList<CommunityOutline> communities, float firstGoodwill)
    {
        starts = new int[learners + 1];
        foreach (var community in communities)
        {
            foreach (var learner in community.Audience)
            {
                starts[learner + 1]++;
            }
        }

        for (var i = 0; i < learners; i++)
        {
            starts[i + 1] += starts[i];
        }

        var count = starts[learners];
        Learners = new int[count];
        Communities = new int[count];
        Interests = new float[count];
        Standings = new Standing[count];
        Goodwill = new float[count];
        LastVisits = new int[count];
        NextVisits = new int[count];
        NextFriends = new int[count];
        Joined = new int[count];
        Friends = new ushort[count];
        FriendTies = new int[count];
        Silences = new byte[count];
        FounderUntil = new int[count];
        Questions = new int[count];
        Answers = new int[count];
        FirstPosts = new FirstPost[count];
        Array.Fill(Goodwill, firstGoodwill);
        Array.Fill(NextVisits, Never);
        Array.Fill(Joined, Never);

        var filled = starts[..learners];
        foreach (var (number, community) in communities.Index())
        {
            foreach (var (place, learner) in community.Audience.Index())
            {
                var seat = filled[learner]++;
                Learners[seat] = learner;
                Communities[seat] = number;
                Interests[seat] = community.Interests[place];
            }
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => Learners.Length;

    /// <summary>Whose it is.</summary>
    public int[] Learners { get; }

    /// <summary>In which community.</summary>
    public int[] Communities { get; }

    /// <summary>How much the community interests the learner, in (0, 1].</summary>
    public float[] Interests { get; }

    /// <summary>Whether it is taken.</summary>
    public Standing[] Standings { get; }

    /// <summary>What experience left, in [0, 1].</summary>
    public float[] Goodwill { get; }

    /// <summary>The tick of the last visit.</summary>
    public int[] LastVisits { get; }

    /// <summary>When a member may look in next; <see cref="Never"/> for a seat never taken, of no meaning for one given up.</summary>
    public int[] NextVisits { get; }

    /// <summary>When friends inside may next bring somebody to join.</summary>
    public int[] NextFriends { get; }

    /// <summary>The tick of first joining; <see cref="Never"/> for whoever never did.</summary>
    public int[] Joined { get; }

    /// <summary>How many of the learner's ties are members.</summary>
    public ushort[] Friends { get; }

    /// <summary>How many pairs of these know each other.</summary>
    public int[] FriendTies { get; }

    /// <summary>Questions left alone in a row.</summary>
    public byte[] Silences { get; }

    /// <summary>The tick at which the duty of a founder ends; 0 for whoever is none.</summary>
    public int[] FounderUntil { get; }

    /// <summary>Questions asked here so far.</summary>
    public int[] Questions { get; }

    /// <summary>Answers given here so far.</summary>
    public int[] Answers { get; }

    /// <summary>What became of the first question asked here.</summary>
    public FirstPost[] FirstPosts { get; }

    /// <summary>Whether a seat is taken by a member who looked in during the last four weeks.</summary>
    public bool IsActive(int seat, int tick) => Standings[seat] == Standing.Member && LastVisits[seat] > tick - WorkTime.ActiveTicks;

    /// <summary>The first seat of a learner; the seats end where the next learner's begin. A learner may be the number of learners.</summary>
    public int StartOf(int learner) => starts[learner];

    /// <summary>A learner's seat in a community; -1 when it does not interest the learner.</summary>
    public int Find(int learner, int community)
    {
        for (var seat = starts[learner]; seat < starts[learner + 1]; seat++)
        {
            if (Communities[seat] == community)
            {
                return seat;
            }
        }

        return -1;
    }
}
