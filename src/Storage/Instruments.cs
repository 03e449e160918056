using System.Diagnostics.Metrics;

namespace LearningGraph.Storage;

/// <summary>What this project measures, under the meter <c>LearningGraph.Storage</c>.</summary>
internal static class Instruments
{
    private static readonly Meter Meter = new("LearningGraph.Storage");

    /// <summary>Entries handed to the log, by <c>outcome</c>.</summary>
    private static Counter<long> Entries { get; } = Meter.CreateCounter<long>("learninggraph.log.entries", "{entry}", "Entries handed to the log");

    /// <summary>Counts what became of one append.</summary>
    public static void Count(AppendReceipt receipt)
    {
        if (!Entries.Enabled)
        {
            return;
        }

        foreach (var outcomes in receipt.Outcomes.CountBy(outcome => outcome))
        {
            Entries.Add(outcomes.Value, new KeyValuePair<string, object?>("outcome", outcomes.Key.ToString()));
        }
    }

    /// <summary>From the begin of a transaction to its commit.</summary>
    public static Histogram<double> CommitDuration { get; } =
        Meter.CreateHistogram<double>("learninggraph.log.commit.duration", "ms", "Time of one group commit");

    /// <summary>Followers that fell behind and went back to reading the store.</summary>
    public static Counter<long> FollowersDropped { get; } =
        Meter.CreateCounter<long>("learninggraph.log.followers.dropped", "{follower}", "Followers that fell behind");
}
