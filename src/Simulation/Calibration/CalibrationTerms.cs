namespace LearningGraph.Simulation;

/// <summary>How a log is fitted.</summary>
public sealed record CalibrationTerms
{
    /// <summary>The fewest windows of a log that can be fitted and looked at.</summary>
    public const int LeastWindows = 12;

    /// <summary>The fewest simulations that leave a sample.</summary>
    public const int LeastBudget = PopulationMonteCarlo.LeastBudget;

    /// <summary>The most simulations.</summary>
    public const int MostBudget = 1_000_000;

    /// <summary>Simulations that the fit may take, in 32 to 1,000,000; the check and the forecast take up to 200 more.</summary>
    public int Budget { get; init; } = 2_000;

    /// <summary>Picks the luck, in 0 to 4,294,967,295.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>How many simulations run side by side, from 1; has no effect on what comes out.</summary>
    public int Threads { get; init; } = 1;
}
