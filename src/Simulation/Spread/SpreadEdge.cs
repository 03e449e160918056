namespace LearningGraph.Simulation;

/// <summary>One directed edge of a <see cref="SpreadGraph"/>.</summary>
/// <param name="From">The node that passes something on, from 0.</param>
/// <param name="To">The node that may take it up, from 0.</param>
/// <param name="Probability">
/// How likely that is, in [0, 1]; under <see cref="SpreadModel.LinearThreshold"/> the weight of the edge. 0 never happens, 1 always.
/// </param>
public readonly record struct SpreadEdge(int From, int To, double Probability);
