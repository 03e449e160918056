namespace LearningGraph.Grains;

/// <summary>When a node saves its projections, so that its next start need not fold the whole log.</summary>
public sealed class SnapshotOptions
{
    /// <summary>The section of the configuration these settings are read from.</summary>
    public const string Section = "Snapshots";

    /// <summary>The most log entries that go by before the next snapshot, from 1,000; about so many have to be folded after a crash. Default 50,000.</summary>
    public int Entries { get; set; } = 50_000;

    /// <summary>The longest that a new entry waits for the next snapshot, from a second to a day. Default 10 minutes.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest that a node that is told to stop takes for a last snapshot, from zero (none) to a minute. Default 10 seconds.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
