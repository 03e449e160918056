namespace LearningGraph.Contagion;

/// <summary>The rule of Mesa's example "Virus on a network" (after Stonedahl and Wilensky 2008) with its own defaults; each chance in [0, 1].</summary>
internal sealed record VirusRule
{
    /// <summary>How likely an infected agent infects each susceptible neighbour in a step.</summary>
    public double SpreadChance { get; init; } = 0.4;

    /// <summary>How likely it then checks itself.</summary>
    public double CheckFrequency { get; init; } = 0.4;

    /// <summary>How likely a check makes it susceptible again.</summary>
    public double RecoveryChance { get; init; } = 0.3;

    /// <summary>How likely it becomes resistant on recovery.</summary>
    public double GainResistanceChance { get; init; } = 0.5;
}
