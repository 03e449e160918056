namespace LearningGraph.Storage;

/// <summary>What a row of the table <c>entries</c> is. The values are storage format and are never reused.</summary>
internal enum EntryType
{
    Interaction = 1,
    Learner = 2,
    Group = 3,
    Topic = 4,
    Shown = 5,
    Answered = 6,
    Erased = 7,
    Undone = 8,
}
