namespace LearningGraph.Simulation;

/// <summary>Nodes that hit many sets.</summary>
/// <param name="Nodes">In order of choice.</param>
/// <param name="Hit">How many sets they hit together.</param>
/// <param name="MostHit">What no other nodes of that number can exceed.</param>
internal sealed record Cover(int[] Nodes, int Hit, long MostHit);
