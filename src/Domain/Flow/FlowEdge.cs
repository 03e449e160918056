namespace LearningGraph.Domain;

/// <summary>What the people of one node taught those of another.</summary>
/// <param name="Source">The key of the node that taught.</param>
/// <param name="Target">The key of the node that learnt; may be the same.</param>
/// <param name="Attributes">How much, about what, and until when.</param>
[GenerateSerializer, Immutable, Alias("lg.flow-edge")]
public readonly record struct FlowEdge(
    [property: Id(0)] string Source, [property: Id(1)] string Target, [property: Id(2)] FlowEdgeAttributes Attributes);
