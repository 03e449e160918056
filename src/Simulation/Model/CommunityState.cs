namespace LearningGraph.Simulation;

/// <summary>A community during a run. Read by everybody within a phase, written between phases.</summary>
internal sealed class CommunityState
{
    /// <summary>For how long something posted is fresh, in ticks.</summary>
    public const int FreshTicks = 5;

    /// <summary>The repute of a founder who has helped endlessly; that of one who never did is as far below 1.</summary>
    public const double MostRepute = 1.75;

    public CommunityState(CommunityOutline outline, int topics)
    {
        Outline = outline;
        Archive = new int[topics];
        Array.Fill(Archive, outline.Archived);
        LastPost = outline.Archived > 0 ? 0 : -1_000;
    }

    /// <summary>As it began.</summary>
    public CommunityOutline Outline { get; }

    /// <summary>Questions still open, oldest first, as numbers of the run's questions.</summary>
    public List<int> Open { get; } = [];

    /// <summary>Answers in the archive, by topic.</summary>
    public int[] Archive { get; }

    /// <summary>Founders' seats so far.</summary>
    public List<int> Founders { get; } = [];

    /// <summary>How known its founders are for their help, on average, around 1; 1 without founders.</summary>
    public double Repute { get; private set; } = 1;

    /// <summary>How many seats are taken.</summary>
    public int Members { get; set; }

    /// <summary>When people joined who had never been inside before, ascending.</summary>
    public List<int> FirstJoins { get; } = [];

    /// <summary>When people left the organisation who had ever been inside, ascending.</summary>
    public List<int> Departures { get; } = [];

    /// <summary>The tick of the last question or answer; long ago for never.</summary>
    public int LastPost { get; set; }

    /// <summary>Questions asked so far.</summary>
    public int Questions { get; set; }

    /// <summary>Of these, answered ones.</summary>
    public int Answered { get; set; }

    /// <summary>Answers so far.</summary>
    public int Answers { get; set; }

    /// <summary>Questions and answers of the first 20 ticks.</summary>
    public int EarlyPosts { get; set; }

    /// <summary>How many people asked or answered in the first 20 ticks, those apart who only posted as founders.</summary>
    public int EarlyPosters { get; set; }

    /// <summary>Share of questions answered lately, in [0, 1]; moves a tenth of the way with each.</summary>
    public double Liveliness { get; set; } = 0.5;

    /// <summary>Takes note of a founder.</summary>
    /// <param name="seat">The founder's.</param>
    /// <param name="repute">How known the founder is for help, around 1.</param>
    public void AddFounder(int seat, double repute)
    {
        Repute += (repute - Repute) / (Founders.Count + 1);
        Founders.Add(seat);
    }

    /// <summary>Whether anything was posted lately.</summary>
    public bool IsFresh(int tick) => LastPost >= tick - FreshTicks;

    /// <summary>Whether a topic is one of its own.</summary>
    public bool Covers(int topic) => (Outline.Topics >> topic & 1) != 0;
}
