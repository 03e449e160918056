namespace LearningGraph.Contagion;

/// <summary>What a draw decides.</summary>
internal enum Occasion : uint
{
    /// <summary>The next edge of a random network.</summary>
    Edge = 1,

    /// <summary>Who is infected at first.</summary>
    Outbreak = 2,

    /// <summary>Whose turn it is.</summary>
    Turn = 3,

    /// <summary>Whom an agent infects.</summary>
    Infect = 4,

    /// <summary>Whether it recovers.</summary>
    Recover = 5,
}
