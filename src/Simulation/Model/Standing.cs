namespace LearningGraph.Simulation;

/// <summary>Where a learner stands with a community.</summary>
internal enum Standing : byte
{
    /// <summary>Whoever holds the place never was inside.</summary>
    Outside = 0,

    /// <summary>Is inside.</summary>
    Member = 1,

    /// <summary>Was inside, stopped looking in, may come back.</summary>
    Lapsed = 2,

    /// <summary>Turned away for good.</summary>
    Abandoned = 3,
}
