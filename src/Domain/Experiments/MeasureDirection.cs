using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>Which way of a measure is better.</summary>
[Alias("lg.measure-direction"), JsonConverter(typeof(NamedEnumJsonConverter<MeasureDirection>))]
public enum MeasureDirection
{
    /// <summary>It describes; neither way is better by itself.</summary>
    Neither = 0,

    /// <summary>More is better.</summary>
    Higher = 1,

    /// <summary>Less is better.</summary>
    Lower = 2,
}
