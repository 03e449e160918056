namespace LearningGraph.Grains;

/// <summary>How long a node remembers.</summary>
public sealed class RetentionOptions
{
    /// <summary>The section of the configuration these settings are read from.</summary>
    public const string Section = "Privacy";

    /// <summary>What is older than so many days is forgotten, once a day; 1 to 36500. Null, the default, keeps everything.</summary>
    public int? RetentionDays { get; set; }
}
