namespace LearningGraph.Simulation;

/// <summary>The founder choice of each strategy that has founders.</summary>
internal static class FounderChoices
{
    /// <summary>The choice of a strategy; null for those that appoint no founders.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such strategy.</exception>
    public static IFounderChoice? Of(SeedingStrategy strategy, RunState run) => strategy switch
    {
        SeedingStrategy.None or SeedingStrategy.Mandate or SeedingStrategy.Buddies => null,
        SeedingStrategy.Random => new RandomFounders(run),
        SeedingStrategy.TopDegree => new BestConnected(run),
        SeedingStrategy.InformalExperts => new InformalExperts(run),
        SeedingStrategy.Bridges => new Bridges(run),
        SeedingStrategy.CourseCohort => new CourseCohort(run),
        SeedingStrategy.Cascade => new FarthestReach(run, SpreadModel.IndependentCascade),
        SeedingStrategy.Threshold => new FarthestReach(run, SpreadModel.LinearThreshold),
        SeedingStrategy.Paired => new PairedFounders(run),
        _ => throw new ArgumentOutOfRangeException(nameof(strategy), strategy, null),
    };
}
