namespace LearningGraph.Recommender;

/// <summary>Whether somebody can be asked now, by the wall clock.</summary>
internal static class Availability
{
    private const int NominalCapacity = 10;

    /// <summary>Whether the learner may be named: known, not opted out, not away, not full.</summary>
    /// <param name="tables">What is known.</param>
    /// <param name="learner">Learner number.</param>
    /// <param name="now">The clock.</param>
    /// <param name="quiet">Whoever is in them by <paramref name="now"/> is not available either; null when nobody is.</param>
    /// <param name="usualCapacity">Of whoever's profile sets no limit; null when they have none.</param>
    public static bool IsAvailable(ProjectionTables tables, int learner, DateTimeOffset now, QuietHours? quiet = null, int? usualCapacity = null) =>
        Consent.MayBeNamed(tables, learner)
        && !(CountRoom(tables, learner, now, usualCapacity) <= 0)
        && (tables.Learners.Describe(learner) is not { } profile
            || (!(profile.AwayUntil > now) && quiet?.Holds(profile.TimeZone, now) != true));

    /// <summary>How many more asks the learner can accept now, at least 0; null when neither the profile nor anybody else sets a limit.</summary>
    public static int? CountRoom(ProjectionTables tables, int learner, DateTimeOffset now, int? usualCapacity = null) =>
        (tables.Learners.Describe(learner)?.CapacityPerWeek ?? usualCapacity) is { } capacity
            ? Math.Max(0, capacity - (AsksOf(tables, learner)?.CountAccepted(now) ?? 0))
            : null;

    /// <summary>Open asks over capacity, in [0, 1]; who gave no capacity has the usual one, or ten.</summary>
    public static double MeasureLoad(ProjectionTables tables, int learner, DateTimeOffset now, int? usualCapacity = null)
    {
        if (AsksOf(tables, learner) is not { } asks)
        {
            return 0;
        }

        var capacity = Math.Max(1, tables.Learners.Describe(learner)?.CapacityPerWeek ?? usualCapacity ?? NominalCapacity);
        return Math.Min(1, (double)asks.CountOpen(now) / capacity);
    }

    // Null for nearly everybody: two hundred candidates are looked at for each answer, and most were never suggested.
    private static AskLedger? AsksOf(ProjectionTables tables, int learner) => learner < tables.Asks.Count ? tables.Asks[learner] : null;
}
