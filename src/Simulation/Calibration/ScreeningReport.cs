using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>Which parameters matter for what.</summary>
/// <param name="Windows">How long the simulated communities lasted, in windows of four weeks: half of the log.</param>
/// <param name="Trajectories">Paths through the parameters, each with a luck of its own.</param>
/// <param name="Seed">Picked the luck.</param>
/// <param name="Rows">A row for each parameter, in the order of the model.</param>
public sealed record ScreeningReport(int Windows, int Trajectories, long Seed, ImmutableArray<ScreenedParameter> Rows);
