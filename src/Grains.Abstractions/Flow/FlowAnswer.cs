namespace LearningGraph.Grains;

/// <summary>The knowledge flow, or why it is not shown.</summary>
/// <param name="Outcome">Shown or why not.</param>
/// <param name="Flow">Null for a refusal.</param>
/// <param name="Detail">For a refusal, a sentence that names the offending value; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("lg.flow-answer")]
public sealed record FlowAnswer([property: Id(0)] FlowOutcome Outcome, [property: Id(1)] KnowledgeFlow? Flow, [property: Id(2)] string? Detail);
