namespace LearningGraph.Simulation.Tests;

/// <summary>A workplace made by hand: people who are all alike but for what a test says, one role, needs spread evenly over the topics.</summary>
internal sealed record TinyWorkplace(int Learners)
{
    /// <summary>Who knows whom, each tie once, all equally well.</summary>
    public (int One, int Other)[] Ties { get; init; } = [];

    public int Topics { get; init; } = 1;

    /// <summary>What somebody knows of every topic.</summary>
    public Func<int, float> Expertise { get; init; } = _ => 0.5f;

    public Func<int, int> Tenure { get; init; } = _ => 100;

    public Func<int, float> HelpGiven { get; init; } = _ => 10;

    public Func<int, int> Unit { get; init; } = _ => 0;

    /// <summary>The audience of the seeded community; everybody when null.</summary>
    public int[]? Audience { get; init; }

    /// <summary>Its members at the beginning.</summary>
    public int[] Members { get; init; } = [];

    /// <summary>Answers on each topic in its archive.</summary>
    public int Archived { get; init; }

    /// <summary>Nothing happens by itself: no needs, no news, no friends' pull, no founders' doings, no courses, nobody leaves.</summary>
    public static Scenario Quiet { get; } = new()
    {
        Ticks = 100,
        Workplace = new() { CoursesPerYear = 0, TurnoverPerYear = 0 },
        Seeding = new() { FounderHours = 20, HoursPerFounder = 10, InvitesPerWeek = 0, PostsPerWeek = 0 },
        Behaviour = new()
        {
            Asking = new() { NeedsPerWeek = 0, NewcomerNeeds = 0 },
            Answering = new() { ActivitySpread = 0, PropensitySpread = 0 },
            Joining = new() { NewsPerYear = 0, FriendsPerYear = 0, InviteAccepted = 0, NeedJoins = 0 },
        },
    };

    /// <summary>Everybody has a need on every tick and asks in the community whenever that is possible.</summary>
    public static AskingBehaviour AsksCommunity { get; } = new()
    {
        NeedsPerWeek = 5,
        NewcomerNeeds = 0,
        Archive = -20,
        ArchivePerAnswer = 0,
        Tie = -20,
        Community = 20,
        CommunityAudience = 0,
        CommunityGoodwill = 0,
    };

    public Organisation Organise()
    {
        var topics = Topics;
        TieList ties = new(Learners, Math.Max(1, Learners));
        foreach (var (one, other) in Ties)
        {
            ties.Add(one, other, 0.5f);
        }

        return new()
        {
            Topics = topics,
            Units = [.. Each(Unit)],
            Teams = [.. Each(Unit)],
            ReportsTo = [.. Each(_ => -1)],
            Roles = new int[Learners],
            Relevance = [.. Enumerable.Repeat(1f / topics, topics)],
            Tenures = [.. Each(Tenure)],
            Web = [.. Each(_ => 0.5f)],
            Social = [.. Each(_ => 0.5f)],
            Safety = [.. Each(_ => 0.5f)],
            Expertise = [.. Enumerable.Range(0, Learners * topics).Select(at => Expertise(at / topics))],
            ActivityScores = new float[Learners],
            HelpfulnessScores = new float[Learners],
            HelpGiven = [.. Each(HelpGiven)],
            Ties = ties.ToRows(),
            Communities = [],
        };
    }

    public CommunityOutline Outline()
    {
        int[] audience = Audience ?? [.. Enumerable.Range(0, Learners)];
        return new()
        {
            Topics = Topics == 64 ? ulong.MaxValue : (1UL << Topics) - 1,
            Audience = audience,
            Interests = [.. audience.Select(_ => 1f)],
            Members = Members,
            Archived = Archived,
        };
    }

    /// <summary>The state before anything happened.</summary>
    public RunState Begin(Scenario? scenario = null)
    {
        RunState state = new(Organise(), Outline(), scenario ?? Quiet, Draw.OfReplicate(1, 0));
        foreach (var learner in Members)
        {
            state.Join(state.Seats.Find(learner, 0), state.Behaviour.Staying.FirstGoodwill);
        }

        return state;
    }

    public RunOutcome Play(Scenario scenario, StrategyChoice? strategy = null) =>
        new Run(Organise(), Outline(), scenario, strategy ?? new() { Strategy = SeedingStrategy.None }, Draw.OfReplicate(1, 0)).Play();

    private IEnumerable<T> Each<T>(Func<int, T> value) => Enumerable.Range(0, Learners).Select(value);
}
