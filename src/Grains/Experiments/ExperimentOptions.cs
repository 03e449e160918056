namespace LearningGraph.Grains;

/// <summary>How much of the machine experiments get.</summary>
public sealed class ExperimentOptions
{
    /// <summary>The section of the configuration these settings are read from.</summary>
    public const string Section = "Experiments";

    /// <summary>The most that <see cref="Workers"/> takes.</summary>
    public const int MaxWorkers = 64;

    /// <summary>Replicates played at once, each in a process of the lowest priority; 1 to 64. Default: one less than the machine has processors, at least 1.</summary>
    public int Workers { get; set; } = Math.Clamp(Environment.ProcessorCount - 1, 1, MaxWorkers);
}
