namespace LearningGraph.Simulation;

/// <summary>
/// Working days and hours, in seconds since the start. The working day is 8:30 to 17:30 on Monday to Friday, by local time.
/// </summary>
internal sealed class WorkCalendar(WorkplaceScenario scenario)
{
    private const int SecondsPerDay = 86_400;
    private const int Opening = 8 * 3_600 + 1_800;
    private const int WorkSeconds = 9 * 3_600;

    private readonly int firstWeekday = (int)scenario.Start.DayOfWeek;

    /// <summary>The second at which the workplace's history ends.</summary>
    public int End { get; } = scenario.Days * SecondsPerDay;

    /// <summary>Whether a day since the start is a Monday to Friday.</summary>
    public bool IsWorkday(int day) => ((firstWeekday + day) % 7) is not (0 or 6);

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
}
