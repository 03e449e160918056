using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>What one parameter changes.</summary>
/// <param name="Parameter">Which one, with the bounds between which it moved.</param>
/// <param name="Effects">On each series, in the order of reports.</param>
public sealed record ScreenedParameter(FreeParameter Parameter, ImmutableArray<SeriesEffect> Effects);
