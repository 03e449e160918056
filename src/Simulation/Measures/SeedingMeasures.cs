namespace LearningGraph.Simulation;

/// <summary>Whether the seeded community lives, and what it cost.</summary>
internal static class SeedingMeasures
{
    /// <inheritdoc cref="AdoptionMeasures.Of"/>
    public static IEnumerable<(string Name, double? Value)> Of(RunOutcome outcome, Lifetime lifetime)
    {
        var ticks = outcome.State.Scenario.Ticks;
        yield return ("survival90", lifetime.LivedTo(90, ticks));
        yield return ("survival180", lifetime.LivedTo(180, ticks));
        yield return ("survival365", lifetime.LivedTo(365, ticks));
        var (hours, active) = (outcome.Seeding.HoursSpent, outcome.Timeline.CountActive());
        yield return ("founders", outcome.Seeding.Founders.Count);
        yield return ("founderHours", hours);
        yield return ("hoursPerRetained", hours > 0 && active > 0 ? hours / active : null);
    }
}
