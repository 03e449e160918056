namespace LearningGraph.Simulation;

/// <summary>What the run did to the workplace as a whole: who carries the load, and how people learn.</summary>
internal static class WorkplaceMeasures
{
    private const double MentorPercentile = 0.95;

    /// <inheritdoc cref="AdoptionMeasures.Of"/>
    public static IEnumerable<(string Name, double? Value)> Of(RunOutcome outcome)
    {
        var timeline = outcome.Timeline;
        var learning = LearningShares.Of(outcome);
        yield return ("mentorLoadP95", timeline.Loads.Percentile(MentorPercentile));
        yield return ("overCapacity", timeline.Active.Count == 0 ? null : timeline.OverCapacity / timeline.Active.Count);
        yield return ("autonomy", learning.Autonomy);
        yield return ("peerResolved", learning.PeerResolved);
        yield return ("stage", learning.Stage);
    }
}
