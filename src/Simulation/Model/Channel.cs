namespace LearningGraph.Simulation;

/// <summary>How a need was met, or not; what learning events are counted by.</summary>
internal enum Channel
{
    /// <summary>Nobody was asked.</summary>
    Nobody = 0,

    /// <summary>Searched in an archive, and found.</summary>
    ArchiveFound = 1,

    /// <summary>Searched in an archive in vain.</summary>
    ArchiveMissed = 2,

    /// <summary>Asked somebody in person who helped.</summary>
    TieHelped = 3,

    /// <summary>Asked somebody in person in vain.</summary>
    TieMissed = 4,

    /// <summary>Asked in a community.</summary>
    Community = 5,

    /// <summary>Took a course in a room.</summary>
    Classroom = 6,

    /// <summary>Took a course on the web.</summary>
    Online = 7,
}
