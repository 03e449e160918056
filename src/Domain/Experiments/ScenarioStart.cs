using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>Whose workplace an experiment is about.</summary>
[Alias("lg.scenario-start"), JsonConverter(typeof(NamedEnumJsonConverter<ScenarioStart>))]
public enum ScenarioStart
{
    /// <summary>One made up anew for every replicate.</summary>
    Synthetic = 0,

    /// <summary>The node's own people, ties, topics and groups, as of the moment the experiment was asked for.</summary>
    Live = 1,
}
