using System.Text.Json.Serialization;

namespace LearningGraph.Grains;

/// <summary>Where a training is. The numbers are wire format.</summary>
[Alias("lg.training-state"), JsonConverter(typeof(NamedEnumJsonConverter<TrainingState>))]
public enum TrainingState
{
    /// <summary>It runs.</summary>
    Running = 0,

    /// <summary>It ended; the verdict says whether there is a model that may serve.</summary>
    Ended = 1,

    /// <summary>It was told to stop.</summary>
    Cancelled = 2,

    /// <summary>It could not be done; the status says why.</summary>
    Failed = 3,
}
