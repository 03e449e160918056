using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>Why somebody got no mentor.</summary>
[Alias("lg.unmatched-reason"), JsonConverter(typeof(NamedEnumJsonConverter<UnmatchedReason>))]
public enum UnmatchedReason
{
    /// <summary>The node does not know the learner.</summary>
    Unknown = 0,

    /// <summary>The learner's profile says not to be named to others.</summary>
    OptedOut = 1,

    /// <summary>Nobody who may be a mentor is known to help with the topics.</summary>
    NoCandidate = 2,

    /// <summary>Everybody who could is in the learner's reporting line, or in a pair to avoid.</summary>
    Forbidden = 3,

    /// <summary>Everybody else who could is away, full, has opted out, or does not want to be a mentor.</summary>
    Unavailable = 4,

    /// <summary>Everybody who could has got as many others as there is room for.</summary>
    AllTaken = 5,
}
