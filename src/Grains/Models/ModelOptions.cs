namespace LearningGraph.Grains;

/// <summary>When a node trains by itself.</summary>
public sealed class ModelOptions
{
    /// <summary>The section of the configuration these settings are read from.</summary>
    public const string Section = "Models";

    /// <summary>The most days that <see cref="TrainEveryDays"/> takes.</summary>
    public const int MaxDays = 365;

    /// <summary>A training begins so many days after the one before; 0 to 365, and with 0 only when told to. Default: 7.</summary>
    public int TrainEveryDays { get; set; } = 7;

    /// <summary>Whether a model that passed its gate serves at once, without anybody promoting it. Default: true.</summary>
    public bool AutoPromote { get; set; } = true;
}
