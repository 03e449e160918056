using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>Where an experiment is. The numbers are wire format.</summary>
[Alias("lg.experiment-state"), JsonConverter(typeof(NamedEnumJsonConverter<ExperimentState>))]
public enum ExperimentState
{
    /// <summary>Its replicates are played, in turn with those of other experiments.</summary>
    Running = 0,

    /// <summary>It waits to be resumed; what was begun when it was paused still counts.</summary>
    Paused = 1,

    /// <summary>Its last replicate is done, or its stopping rule was met.</summary>
    Ended = 2,

    /// <summary>It was told to stop for good; its report is about what was done until then.</summary>
    Cancelled = 3,

    /// <summary>It cannot be played; its fault says why.</summary>
    Failed = 4,
}
