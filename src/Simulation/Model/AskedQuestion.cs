namespace LearningGraph.Simulation;

/// <summary>A question asked in a community.</summary>
internal struct AskedQuestion
{
    /// <summary>The number of a first answer that has not come.</summary>
    public const int None = -1;

    /// <summary>In which community.</summary>
    public int Community { get; init; }

    /// <summary>Whose seat it was asked from.</summary>
    public int Seat { get; init; }

    /// <summary>Who asked.</summary>
    public int Asker { get; init; }

    /// <summary>When the asker began to work here, which tells whether it is still the same person.</summary>
    public int AskerBegan { get; init; }

    /// <summary>What it is about.</summary>
    public int Topic { get; init; }

    /// <summary>What one must know to answer it, in [0, 1].</summary>
    public float Difficulty { get; init; }

    /// <summary>When it was asked.</summary>
    public int Opened { get; init; }

    /// <summary>Whether a founder asked it to make a beginning.</summary>
    public bool IsStarter { get; init; }

    /// <summary>What draws about it are keyed by: who asked and when, but not how many were asked before, which strategies change.</summary>
    public readonly int Key => unchecked((Asker * 10_007) + Opened);

    /// <summary>The seats that answered so far, while it is open; null for none.</summary>
    public List<int>? AnsweredFrom { get; set; }

    /// <summary>Answers so far.</summary>
    public int Answers { get; set; }

    /// <summary>The tick of the first; <see cref="None"/> when there is none.</summary>
    public int FirstAnswer { get; set; }

    /// <summary>Working hours from asking to the first answer.</summary>
    public float Hours { get; set; }
}
