namespace LearningGraph.Domain;

/// <summary>How long a run has to be for the measures that look at a certain day; they are undefined in shorter ones.</summary>
public static class Horizon
{
    /// <summary>Ticks from one wave of founders to the next.</summary>
    public const int WaveTicks = 20;

    /// <summary>Ticks that a founder is on duty, from 1.</summary>
    public static int DutyTicks(SeedingTerms terms) => Math.Max(1, WorkTime.FromDays(terms.FounderDays));

    /// <summary>When the founders of any strategy have been gone for 28 days, in ticks from the beginning: one moment for all, or the one with waves would be looked at later than the others.</summary>
    /// <param name="scenario">With at least one strategy.</param>
    public static int SettledTick(Scenario scenario) =>
        ((scenario.Strategies.Max(choice => choice.Waves) - 1) * WaveTicks)
        + DutyTicks(scenario.Seeding)
        + WorkTime.ActiveTicks;

    /// <summary>Those measures, by their names, and how many ticks each needs.</summary>
    /// <param name="scenario">With at least one strategy.</param>
    public static IEnumerable<(string Measure, int Ticks)> Of(Scenario scenario) =>
    [
        ("adoptionAfterFounders", ((SettledTick(scenario) / WorkTime.TicksPerWeek) + 1) * WorkTime.TicksPerWeek),
        ("survival90", WorkTime.FromDays(90)),
        ("survival180", WorkTime.FromDays(180)),
        ("survival365", WorkTime.FromDays(365)),
    ];

    /// <summary>The ticks that a measure needs; 0 for one that every run has, and for a name that does not exist.</summary>
    /// <param name="scenario">With at least one strategy.</param>
    /// <param name="measure">Its name.</param>
    public static int TicksFor(Scenario scenario, string measure) =>
        Of(scenario).FirstOrDefault(needed => needed.Measure == measure).Ticks;
}
