namespace LearningGraph.Cli;

/// <summary>What becomes of a learner's, group's or topic's description that the node has already when a source has one too.</summary>
internal enum KnownProfiles
{
    /// <summary>It stays as it is.</summary>
    Keep,

    /// <summary>The fields that the source gives take the place of those that are there; all others stay.</summary>
    Merge,

    /// <summary>It is replaced, but for an opt-out that the source says nothing of.</summary>
    Replace,
}
