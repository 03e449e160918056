namespace LearningGraph.Simulation;

/// <summary>The state of one workplace while its history is made.</summary>
internal sealed class World
{
    private const int MonthDays = 28;
    private const int HalfYearDays = 182;
    private readonly ulong[] memberships;
    private readonly int[] joinedAt;
    private readonly float[] load;
    private readonly int[] loadDay;

    /// <summary>The workplace on its first morning.</summary>
    public World(WorkplaceScenario scenario)
    {
        Draw = new(scenario.Seed);
        Calendar = new(scenario);
        Topics = Catalogue.Take(scenario.Topics);
        People = new Workforce(scenario, Draw).Hire();
        Everybody = new(0, People.Length);
        Knowledge = new(Draw, People, Topics);
        Needs = new(Draw, People, Topics, Knowledge);
        Communities = new CommunityFounding(scenario, Draw, People, Topics, Knowledge).Found();
        Courses = Course.Offer(Topics);
        Answerers = new(People, Topics.Length, Knowledge);
        Chronicle = new(People, Calendar);
        memberships = new ulong[People.Length];
        joinedAt = new int[People.Length];
        load = new float[People.Length];
        loadDay = new int[People.Length];
    }

    public Draw Draw { get; }

    public WorkCalendar Calendar { get; }

    public Subject[] Topics { get; }

    public Person[] People { get; }

    public Circle Everybody { get; }

    public Knowledge Knowledge { get; }

    public Needs Needs { get; }

    public Community[] Communities { get; }

    public Course[] Courses { get; }

    public AnswererPool Answerers { get; }

    public Chronicle Chronicle { get; }

    /// <summary>Brings the slow things up to date: once a month the pool of answerers learns who knows what.</summary>
    public void Begin(int day)
    {
        if (day % MonthDays != 0)
        {
            return;
        }

        if (day > 0)
        {
            Knowledge.Settle();
        }

        Answerers.Rebuild(day);
    }

    /// <summary>Whether somebody is on holiday: about two weeks in each half of a year.</summary>
    public bool IsAway(int person, int day)
    {
        var half = day / HalfYearDays;
        var begins = Draw.Below(HalfYearDays - 16, person, half, Event.Away);
        var within = day % HalfYearDays;
        return within >= begins && within < begins + 16;
    }

    public bool IsMember(int person, int community) => (memberships[person] >> community & 1) != 0;

    public bool IsMemberAnywhere(int person) => memberships[person] != 0;

    /// <summary>The second of somebody's last joining, wherever that was; 0 before the first.</summary>
    public int JoinedAt(int person) => joinedAt[person];

    public void Join(int person, int community, int at)
    {
        memberships[person] |= 1UL << community;
        joinedAt[person] = at;
    }

    public void Leave(int person, int community) => memberships[person] &= ~(1UL << community);

    /// <summary>Answers somebody gave lately: each fades to a third in a week.</summary>
    public double LoadOf(int person, int day) => load[person] * Math.Exp((loadDay[person] - day) / 7.0);

    public void AddLoad(int person, int day)
    {
        load[person] = (float)(LoadOf(person, day) + 1);
        loadDay[person] = day;
    }

    /// <summary>A moment at which somebody is at work on a day.</summary>
    public int Moment(int person, int day, Event occasion) =>
        WorkCalendar.Moment(day, People[person].Place, Draw.Uniform(person, day, occasion, 9));

    /// <summary>Working hours until somebody gets round to something, log-normal.</summary>
    /// <param name="median">Half of the waits are shorter.</param>
    /// <param name="normal">A draw of the standard normal distribution.</param>
    public static double WaitHours(double median, double normal) => median * Math.Exp(0.9 * normal);
}
