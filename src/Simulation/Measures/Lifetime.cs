namespace LearningGraph.Simulation;

/// <summary>How long a community lived.</summary>
/// <param name="Days">Calendar days from the beginning to its last post, or to the end of the run when it did not fall silent.</param>
/// <param name="FellSilent">Whether nothing was posted in the last 28 days of the run; never so in shorter runs.</param>
internal readonly record struct Lifetime(int Days, bool FellSilent)
{
    /// <summary>The lifetime of a community in a run that has ended.</summary>
    /// <param name="lastPost">The tick of its last post; negative for never.</param>
    /// <param name="ticks">How long the run was.</param>
    public static Lifetime Of(int lastPost, int ticks) => ticks >= WorkTime.ActiveTicks && lastPost < ticks - WorkTime.ActiveTicks
        ? new(WorkTime.ToDays(Math.Max(0, lastPost + 1)), FellSilent: true)
        : new(WorkTime.ToDays(ticks), FellSilent: false);

    /// <summary>Whether it had not fallen silent by a day, as 1 or 0; null when the run has fewer workdays than so many days do.</summary>
    public double? LivedTo(int day, int ticks) => ticks < WorkTime.FromDays(day) ? null : !FellSilent || Days >= day ? 1 : 0;
}
