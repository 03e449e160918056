using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>Who may read an interaction and see it as evidence.</summary>
[Alias("lg.visibility"), JsonConverter(typeof(NamedEnumJsonConverter<Visibility>))]
public enum Visibility
{
    /// <summary>Everybody.</summary>
    Open = 0,

    /// <summary>The members of the interaction's group.</summary>
    Members = 1,

    /// <summary>The actor and the learners it was with.</summary>
    Private = 2,
}
