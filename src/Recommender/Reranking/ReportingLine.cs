namespace LearningGraph.Recommender;

/// <summary>Who reports to whom, by the managers that present profiles name.</summary>
internal static class ReportingLine
{
    /// <summary>Everybody whom a learner reports to, the own manager first. Ends where nobody further is named, and where a circle closes.</summary>
    /// <param name="tables">What is known.</param>
    /// <param name="learner">Learner number; an unknown one reports to nobody.</param>
    /// <returns>Distinct learner numbers, never the learner's own.</returns>
    public static int[] FindAbove(ProjectionTables tables, int learner)
    {
        List<int> above = [];
        for (var at = ManagerOf(tables, learner); at >= 0 && at != learner && !above.Contains(at); at = ManagerOf(tables, at))
        {
            above.Add(at);
        }

        return [.. above];
    }

    /// <summary>Whether one of two learners reports to the other, directly or through others. Both chains are of <see cref="FindAbove"/>.</summary>
    public static bool Joins(int learner, int[] above, int other, int[] aboveOther) =>
        Array.IndexOf(above, other) >= 0 || Array.IndexOf(aboveOther, learner) >= 0;

    private static int ManagerOf(ProjectionTables tables, int learner) =>
        (uint)learner < (uint)tables.Managers.Count ? tables.Managers[learner] : -1;
}
