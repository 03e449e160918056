namespace LearningGraph.Grains;

/// <summary>What became of an experiment that was asked for. The numbers are wire format.</summary>
[Alias("lg.experiment-outcome")]
public enum ExperimentOutcome
{
    /// <summary>It is played.</summary>
    Taken = 0,

    /// <summary>The same was asked for under this id before.</summary>
    Repeated = 1,

    /// <summary>Another one has this id.</summary>
    Conflict = 2,

    /// <summary>The node's own workplace does not allow it; the reason says why.</summary>
    Impossible = 3,

    /// <summary>The node has as many that are not over as it may; the reason names the limit.</summary>
    Full = 4,
}
