namespace LearningGraph.Grains;

/// <summary>Whether the knowledge flow can be shown.</summary>
[Alias("lg.flow-outcome")]
public enum FlowOutcome
{
    /// <summary>It is.</summary>
    Shown = 0,

    /// <summary>A filter names what nothing is known of.</summary>
    Unknown = 1,

    /// <summary>The level is switched off.</summary>
    Off = 2,
}
