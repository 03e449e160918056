namespace LearningGraph.Contagion;

/// <summary>What an agent is.</summary>
internal enum VirusState : byte
{
    /// <summary>Can be infected.</summary>
    Susceptible = 0,

    /// <summary>Infects others.</summary>
    Infected = 1,

    /// <summary>Neither, for good.</summary>
    Resistant = 2,
}
