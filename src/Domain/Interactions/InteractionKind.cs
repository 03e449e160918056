using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>What happened. A closed vocabulary; the numbers are wire and storage format and are never reused.</summary>
[Alias("lg.interaction-kind"), JsonConverter(typeof(NamedEnumJsonConverter<InteractionKind>))]
public enum InteractionKind
{
    /// <summary>The actor asked a question; the subject, or else the interaction's own id, names it.</summary>
    Asked = 0,

    /// <summary>The actor answered the question named by the subject, asked by the learner in <c>with</c>.</summary>
    Answered = 1,

    /// <summary>The actor accepted the answer that the learner in <c>with</c> gave to the subject.</summary>
    Accepted = 2,

    /// <summary>The actor thanked the learners in <c>with</c>.</summary>
    Thanked = 3,

    /// <summary>The actor commented on something by the learners in <c>with</c>.</summary>
    Commented = 4,

    /// <summary>The actor was a mentor to the learners in <c>with</c>.</summary>
    Mentored = 5,

    /// <summary>The actor shared something with a group.</summary>
    Posted = 6,

    /// <summary>The actor became a member of the group.</summary>
    Joined = 7,

    /// <summary>The actor left the group.</summary>
    Left = 8,

    /// <summary>The actor completed the course named by the subject.</summary>
    Completed = 9,

    /// <summary>The actor invited the learners in <c>with</c> to the group.</summary>
    Invited = 10,

    /// <summary>The interaction named by the subject did not happen; folds behave as if it was never sent. For good: a retraction cannot be retracted.</summary>
    Retracted = 11,
}
