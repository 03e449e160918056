using System.Text.Json.Serialization;

namespace LearningGraph.Recommender;

/// <summary>How joins are held out of the data.</summary>
[JsonConverter(typeof(NamedEnumJsonConverter<JoinSplit>))]
public enum JoinSplit
{
    /// <summary>Every join is dated: the last fifth of them is the test, the tenth before it the validation window.</summary>
    Time = 0,

    /// <summary>The last join of every learner with two or more is the test, the one before it the validation window.</summary>
    LastOut = 1,
}
