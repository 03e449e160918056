namespace LearningGraph.Domain;

/// <summary>What became of one entry of an append.</summary>
public enum AppendOutcome
{
    /// <summary>New, and durable.</summary>
    Appended = 0,

    /// <summary>The same id with the same content is already there, or the description says what the last one says; nothing was added.</summary>
    Duplicate = 1,

    /// <summary>The same id with other content is already there; nothing was added.</summary>
    Conflict = 2,

    /// <summary>A retraction names an interaction that is not there; nothing was added.</summary>
    UnknownSubject = 3,

    /// <summary>A decision came too late: its key has a later entry than its fence knew; nothing was added.</summary>
    Stale = 4,

    /// <summary>A retraction names another retraction, which cannot be taken back; nothing was added.</summary>
    RetractionOfRetraction = 5,

    /// <summary>A source describes somebody who was erased on request. Only a profile given by hand begins somebody new; nothing was added.</summary>
    Erased = 6,
}
