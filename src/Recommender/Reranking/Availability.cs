namespace LearningGraph.Recommender;

/// <summary>Whether somebody can be asked now, by the wall clock.</summary>
internal static class Availability
{
    private const int NominalCapacity = 10;

    /// <summary>Whether the learner may be named: known, not opted out, not away, not full.</summary>
    public static bool IsAvailable(ProjectionTables tables, int learner, DateTimeOffset now) =>
        Consent.MayBeNamed(tables, learner)
        && (tables.Learners.Describe(learner) is not { } profile
            || (!(profile.AwayUntil > now) && !((AsksOf(tables, learner)?.CountAccepted(now) ?? 0) >= profile.CapacityPerWeek)));

    /// <summary>Open asks over capacity, in [0, 1]; who gave no capacity has ten.</summary>
    public static double MeasureLoad(ProjectionTables tables, int learner, DateTimeOffset now)
    {
        if (AsksOf(tables, learner) is not { } asks)
        {
            return 0;
        }

        var capacity = Math.Max(1, tables.Learners.Describe(learner)?.CapacityPerWeek ?? NominalCapacity);
        return Math.Min(1, (double)asks.CountOpen(now) / capacity);
    }

    // Null for nearly everybody: two hundred candidates are looked at for each answer, and most were never suggested.
    private static AskLedger? AsksOf(ProjectionTables tables, int learner) => learner < tables.Asks.Count ? tables.Asks[learner] : null;
}
