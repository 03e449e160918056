namespace LearningGraph.Domain;

/// <summary>Some people who teach or learn together.</summary>
/// <param name="Key">Unique within one answer: a unit, a topic's id, a learner's id, or a community's number in this answer's order of size.</param>
/// <param name="Attributes">What is known of it.</param>
[GenerateSerializer, Immutable, Alias("lg.flow-node")]
public readonly record struct FlowNode([property: Id(0)] string Key, [property: Id(1)] FlowNodeAttributes Attributes);
