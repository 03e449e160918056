using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>What became of one suggestion.</summary>
[Alias("lg.answer-kind"), JsonConverter(typeof(NamedEnumJsonConverter<AnswerKind>))]
public enum AnswerKind
{
    /// <summary>The suggested learner is being asked; an open ask until it is closed or 14 days old.</summary>
    Accepted = 0,

    /// <summary>The suggestion was turned down.</summary>
    Declined = 1,

    /// <summary>The suggested learner helped; closes the open ask.</summary>
    Helped = 2,

    /// <summary>It did not help; closes the open ask.</summary>
    NotHelpful = 3,
}
