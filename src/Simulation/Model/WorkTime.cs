namespace LearningGraph.Simulation;

/// <summary>How ticks relate to time: one tick is one workday.</summary>
internal static class WorkTime
{
    public const int TicksPerWeek = 5;
    public const int TicksPerYear = 250;
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
