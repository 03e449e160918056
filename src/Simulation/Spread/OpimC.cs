namespace LearningGraph.Simulation;

/// <summary>
/// Chooses the seeds from which something spreads furthest. OPIM-C (Tang, Tang, Xiao and Yuan, "Online processing algorithms for influence
/// maximization", SIGMOD 2018): half of the reverse reachable sets choose, the other half judge, and both are doubled until the judgement
/// proves that the seeds are good enough.
/// </summary>
public static class OpimC
{
    /// <summary>Chooses seeds: equal arguments give equal seeds, on one thread or two.</summary>
    /// <param name="graph">Where it spreads.</param>
    /// <param name="model">How.</param>
    /// <param name="terms">How many seeds, how good, from which draws.</param>
    /// <param name="progress">Told after each round; null to be silent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A term lies outside, such as more seeds than nodes.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SeedChoice ChooseSeeds(
        SpreadGraph graph, SpreadModel model, SeedTerms terms, IProgress<SeedProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        terms.ThrowIfUnfit(graph.NodeCount);
        return new SeedSearch(graph, model, terms, ReachableSets.MostMembers).Run(progress, cancellationToken);
    }
}
