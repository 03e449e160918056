namespace LearningGraph.Simulation;

/// <summary>How something spreads along the edges of a graph. Source: Kempe, Kleinberg and Tardos, "Maximizing the spread of influence", KDD 2003.</summary>
public enum SpreadModel
{
    /// <summary>Whoever takes something up has one chance to pass it on along each edge, with the probability of the edge.</summary>
    IndependentCascade = 0,

    /// <summary>The same, but the probability is 1 / the number of edges into the target; those of the graph do not count.</summary>
    WeightedCascade = 1,

    /// <summary>
    /// A node takes something up once the weights of those before it that have it pass a threshold of its own, spread evenly over [0, 1).
    /// Weights are the probabilities of the graph; where those into one node add up to more than 1 they are divided by their sum.
    /// </summary>
    LinearThreshold = 2,
}
