using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>Which way knowledge went along a tie, seen from the learner it was asked for.</summary>
[Alias("lg.tie-direction"), JsonConverter(typeof(NamedEnumJsonConverter<TieDirection>))]
public enum TieDirection
{
    /// <summary>The learner taught the other.</summary>
    Taught = 0,

    /// <summary>The learner learnt from the other.</summary>
    Learnt = 1,
}
