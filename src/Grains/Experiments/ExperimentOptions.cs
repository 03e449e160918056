namespace LearningGraph.Grains;

/// <summary>How much of the machine experiments get.</summary>
public sealed class ExperimentOptions
{
    /// <summary>The section of the configuration these settings are read from.</summary>
    public const string Section = "Experiments";

    /// <summary>The most that <see cref="Workers"/> takes.</summary>
    public const int MaxWorkers = 64;

    /// <summary>The most that <see cref="MaxUnfinished"/> takes.</summary>
    public const int MostUnfinished = 10_000;

    /// <summary>The least that <see cref="MaxUnfinishedTicks"/> takes: else a scenario that is valid could never be played.</summary>
    public const long LeastUnfinishedTicks = 100_000_000;

    /// <summary>The most that <see cref="MaxUnfinishedTicks"/> takes.</summary>
    public const long MostUnfinishedTicks = 100_000_000_000;

    /// <summary>Replicates played at once, each in a process of the lowest priority; 1 to 64. Default: one less than the machine has processors, at least 1.</summary>
    public int Workers { get; set; } = Math.Clamp(Environment.ProcessorCount - 1, 1, MaxWorkers);

    /// <summary>Experiments that run or wait at once, 1 to 10,000: what they came to is held in memory until they are over. Default: 100.</summary>
    public int MaxUnfinished { get; set; } = 100;

    /// <summary>
    /// Ticks of all runs of the experiments that run or wait, strategies times replicates times ticks; 100,000,000, as many as one scenario may
    /// have, to 100,000,000,000. Their weekly curves are held in memory, some 3 bytes a tick. Default: 200,000,000.
    /// </summary>
    public long MaxUnfinishedTicks { get; set; } = 200_000_000;
}
