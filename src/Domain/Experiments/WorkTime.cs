namespace LearningGraph.Domain;

/// <summary>
/// The calendar of the model, the only one: a tick is a workday, five are a week, 52 weeks a year; nobody keeps holidays. So 365 calendar days
/// are 260 ticks, the same for rates per year, for days that measures look at, and for what a live workplace tells in days.
/// </summary>
public static class WorkTime
{
    /// <summary>Workdays of a week.</summary>
    public const int TicksPerWeek = 5;

    /// <summary>Workdays of a year.</summary>
    public const int TicksPerYear = 52 * TicksPerWeek;

    /// <summary>Working hours of a workday.</summary>
    public const int HoursPerTick = 8;

    /// <summary>Four weeks, over which somebody counts as active.</summary>
    public const int ActiveTicks = 20;

    /// <summary>Workdays in so many calendar days, rounded down.</summary>
    public static int FromDays(int days) => days * TicksPerWeek / 7;

    /// <summary>Calendar days in so many workdays, rounded down.</summary>
    public static int ToDays(int ticks) => ticks * 7 / TicksPerWeek;

    /// <summary>Ticks until something happens that has the same probability on every tick; 1 for the next. Far beyond any run when it never does.</summary>
    /// <param name="uniform">In [0, 1).</param>
    /// <param name="probability">On one tick, in [0, 1].</param>
    public static int Wait(double uniform, double probability) => probability switch
    {
        <= 0 => int.MaxValue / 2,
        >= 1 => 1,
        _ => 1 + (int)Math.Min(1e9, Math.Log(1 - uniform) / Math.Log(1 - probability)),
    };
}
