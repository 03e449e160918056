using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>What a node of the knowledge flow stands for.</summary>
[Alias("lg.flow-level"), JsonConverter(typeof(NamedEnumJsonConverter<FlowLevel>))]
public enum FlowLevel
{
    /// <summary>People who are connected by who taught whom.</summary>
    Community = 0,

    /// <summary>The people of one organisational unit, as their profiles name it today.</summary>
    Unit = 1,

    /// <summary>The people of one field: those who taught a topic more than any other or, when they never taught, learnt it more than any other.</summary>
    Topic = 2,

    /// <summary>One person.</summary>
    Learner = 3,
}
