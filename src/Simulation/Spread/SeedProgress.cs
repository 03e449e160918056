namespace LearningGraph.Simulation;

/// <summary>How far a choice of seeds is.</summary>
/// <param name="Samples">Sets drawn so far.</param>
/// <param name="Share">The guarantee so far, as a share of what it has to be; in [0, 1].</param>
public readonly record struct SeedProgress(long Samples, double Share);
