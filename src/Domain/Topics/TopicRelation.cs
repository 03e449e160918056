using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>What one topic is to another.</summary>
[Alias("lg.topic-relation"), JsonConverter(typeof(NamedEnumJsonConverter<TopicRelation>))]
public enum TopicRelation
{
    /// <summary>The wider topic.</summary>
    Parent = 0,

    /// <summary>Lies beside it, whichever of the two says so.</summary>
    Related = 1,

    /// <summary>A narrower topic.</summary>
    Child = 2,

    /// <summary>Was merged into it and means the same.</summary>
    Merged = 3,
}
