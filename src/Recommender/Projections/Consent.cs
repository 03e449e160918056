namespace LearningGraph.Recommender;

/// <summary>
/// What may be said of a learner, by the profile as it is now; who has none has objected to nothing, and who was erased is nobody. The one place
/// that decides it: docs/decisions/opting-out.md tells where it counts.
/// </summary>
internal static class Consent
{
    /// <summary>Whether others may be shown the learner: suggested, listed, or named in any answer.</summary>
    public static bool MayBeNamed(ProjectionTables tables, int learner) =>
        tables.Learners.IdOf(learner) is not null && tables.Learners.Describe(learner) is not { Recommendable: false };

    /// <summary>Whether the learner may be counted in an analysis.</summary>
    public static bool MayBeAnalysed(ProjectionTables tables, int learner) =>
        tables.Learners.IdOf(learner) is not null && tables.Learners.Describe(learner) is not { Analysable: false };
}
