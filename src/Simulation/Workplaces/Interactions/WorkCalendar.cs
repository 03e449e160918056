namespace LearningGraph.Simulation;

/// <summary>
/// Working days and hours, in seconds since the start. The working day is 8:30 to 17:30 on Monday to Friday, by local time.
/// </summary>
internal sealed class WorkCalendar(WorkplaceScenario scenario)
{
    private const int SecondsPerDay = 86_400;
    private const int Opening = 8 * 3_600 + 1_800;
    private const int WorkSeconds = 9 * 3_600;

    // Cut to whole seconds. Work of no length after hours would be back when they ended.
    private const double OneSecond = 1.5 / 3_600;

    private readonly int firstWeekday = (int)scenario.Start.DayOfWeek;
    private readonly int[] workdays = [.. Enumerable.Range(0, scenario.Days).Where(day => IsWorkday((int)scenario.Start.DayOfWeek, day))];

    /// <summary>The second at which the workplace's history ends.</summary>
    public int End { get; } = scenario.Days * SecondsPerDay;

    /// <summary>Whether a day since the start is a Monday to Friday.</summary>
    public bool IsWorkday(int day) => IsWorkday(firstWeekday, day);

    /// <summary>How many workdays there are: the ticks of the model.</summary>
    public int Ticks => workdays.Length;

    /// <summary>The day of a tick.</summary>
    /// <param name="tick">From 0, below <see cref="Ticks"/>.</param>
    public int DayOfTick(int tick) => workdays[tick];

    /// <summary>A moment within a tick at a place.</summary>
    /// <param name="tick">From 0, below <see cref="Ticks"/>.</param>
    /// <param name="place">Whose hours count.</param>
    /// <param name="share">How far in the working day, in [0, 1].</param>
    public int MomentOf(int tick, Place place, double share) => Moment(workdays[tick], place, share);

    /// <summary>A moment, or where it comes too early, the first one of the working hours at a place that does not.</summary>
    /// <param name="earliest">The first second that is late enough.</param>
    /// <param name="moment">The one wanted.</param>
    /// <param name="place">Whose hours count.</param>
    public int NotBefore(int earliest, int moment, Place place) => moment >= earliest ? moment : AddWork(earliest - 1, place, OneSecond);

    /// <summary>The day of a second at a place.</summary>
    public static int DayOf(int second, Place place) => (second + (int)place.Offset.TotalSeconds) / SecondsPerDay;

    /// <summary>A moment within a working day at a place.</summary>
    /// <param name="day">Days since the start.</param>
    /// <param name="place">Whose hours count.</param>
    /// <param name="share">How far in the day, in [0, 1].</param>
    public static int Moment(int day, Place place, double share) =>
        (day * SecondsPerDay) + Opening - (int)place.Offset.TotalSeconds + (int)(share * WorkSeconds);

    /// <summary>The moment after some working hours at a place: nights and weekends do not count.</summary>
    public int AddWork(int second, Place place, double hours)
    {
        var local = second + (int)place.Offset.TotalSeconds - Opening;
        var day = (int)Math.Floor((double)local / SecondsPerDay);
        var worked = Math.Clamp(local - (day * SecondsPerDay), 0, WorkSeconds);
        var left = Math.Min(hours, 10_000) * 3_600;
        while (!IsWorkday(day + 7) || worked + left > WorkSeconds)
        {
            left -= IsWorkday(day + 7) ? WorkSeconds - worked : 0;
            worked = 0;
            day++;
        }

        return Moment(day, place, 0) + worked + (int)left;
    }

    /// <summary>Working hours until somebody gets round to something, log-normal.</summary>
    /// <param name="median">Half of the waits are shorter.</param>
    /// <param name="normal">A draw of the standard normal distribution.</param>
    public static double WaitHours(double median, double normal) => median * Math.Exp(0.9 * normal);

    private static bool IsWorkday(int firstWeekday, int day) => ((firstWeekday + day) % 7) is not (0 or 6);
}
