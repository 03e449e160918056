namespace LearningGraph.Domain;

/// <summary>What is known of a node of the knowledge flow; the same whatever the filters.</summary>
/// <param name="Name">To show.</param>
/// <param name="People">At least so many people belong to it; a multiple of the threshold, so that one more or less does not show. 1 for a learner.</param>
[GenerateSerializer, Immutable, Alias("lg.flow-node-attributes")]
public readonly record struct FlowNodeAttributes([property: Id(0)] string Name, [property: Id(1)] int People);
