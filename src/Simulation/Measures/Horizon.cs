namespace LearningGraph.Simulation;

/// <summary>How long a run has to be for the measures that look at a certain day; they are undefined in shorter ones.</summary>
internal static class Horizon
{
    /// <summary>When the founders of any strategy have been gone for 28 days: one moment for all, or the one with waves would be looked at later than the others.</summary>
    public static int SettledTick(Scenario scenario) =>
        ((scenario.Strategies.Max(choice => choice.Waves) - 1) * Seeding.WaveTicks)
        + FounderPhase.DutyTicks(scenario.Seeding)
        + WorkTime.ActiveTicks;

    /// <summary>Those measures, and how many ticks each needs.</summary>
    public static IEnumerable<(string Measure, int Ticks)> Of(Scenario scenario) =>
    [
        ("adoptionAfterFounders", ((SettledTick(scenario) / WorkTime.TicksPerWeek) + 1) * WorkTime.TicksPerWeek),
        ("survival90", WorkTime.FromDays(90)),
        ("survival180", WorkTime.FromDays(180)),
        ("survival365", WorkTime.FromDays(365)),
    ];
}
