namespace LearningGraph.Simulation;

/// <summary>Values of the free parameters that were tried.</summary>
/// <param name="Places">Where each parameter stands within its bounds, in [0, 1].</param>
/// <param name="Luck">The luck it was played with: a number of its own, from 0.</param>
/// <param name="Distance">How far it came from what was observed, from 0.</param>
/// <param name="Weight">How much it counts in the sample, above 0.</param>
internal sealed record ParameterSet(double[] Places, int Luck, double Distance, double Weight);
