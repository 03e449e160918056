using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>What a model ranks. The numbers are wire format.</summary>
[Alias("lg.model-kind"), JsonConverter(typeof(NamedEnumJsonConverter<ModelKind>))]
public enum ModelKind
{
    /// <summary>People, for whom to ask and for mentors.</summary>
    Mentors = 0,

    /// <summary>Groups that a learner might join.</summary>
    Communities = 1,
}
