namespace LearningGraph.Recommender;

/// <summary>Who reports to whom, by the managers that present profiles name.</summary>
internal static class ReportingLine
{
    /// <summary>Everybody whom a learner reports to, the own manager first. Ends where the log knows nobody further, and where a circle closes.</summary>
    /// <param name="learners">The profiles.</param>
    /// <param name="learner">Learner number; an unknown one reports to nobody.</param>
    /// <returns>Distinct learner numbers, never the learner's own.</returns>
    public static int[] FindAbove(NodeDirectoryView<Learner> learners, int learner)
    {
        List<int> above = [];
        var at = learner;
        while (learners.Describe(at)?.Manager is { } manager)
        {
            at = learners.Find(manager.Value);
            if (at < 0 || at == learner || above.Contains(at))
            {
                break;
            }

            above.Add(at);
        }

        return [.. above];
    }

    /// <summary>Whether one of two learners reports to the other, directly or through others. Both chains are of <see cref="FindAbove"/>.</summary>
    public static bool Joins(int learner, int[] above, int other, int[] aboveOther) =>
        Array.IndexOf(above, other) >= 0 || Array.IndexOf(aboveOther, learner) >= 0;
}
