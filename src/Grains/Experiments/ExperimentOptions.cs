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

    /// <summary>Replicates played at once, each in a process of the lowest priority; 1 to 64. Default: one less than the machine has processors, at least 1.</summary>
    public int Workers { get; set; } = Math.Clamp(Environment.ProcessorCount - 1, 1, MaxWorkers);

    /// <summary>Experiments that run or wait at once, 1 to 10,000: what they came to is held in memory until they are over. Default: 100.</summary>
    public int MaxUnfinished { get; set; } = 100;
}
