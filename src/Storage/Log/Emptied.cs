namespace LearningGraph.Storage;

/// <summary>Why nothing is left in an entry's row.</summary>
internal enum Emptied
{
    /// <summary>Undone; its id may be sent again.</summary>
    Undone = 1,

    /// <summary>Forgotten for its age; its id stays taken.</summary>
    Forgotten = 2,

    /// <summary>Undone with somebody in it who was erased; its id stays taken.</summary>
    UndoneForGood = 3,
}
