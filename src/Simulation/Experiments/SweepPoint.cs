using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>How all strategies did at one combination of values.</summary>
/// <param name="Values">Of the swept parameters, in their order.</param>
/// <param name="Replicates">Replicates played.</param>
/// <param name="Figures">The measure's figure for each strategy, in the scenario's order.</param>
public sealed record SweepPoint(ImmutableArray<double> Values, int Replicates, ImmutableArray<MeasureFigure> Figures);
