namespace LearningGraph.Domain;

/// <summary>Whether a model may serve.</summary>
/// <param name="IsPassed">The interval of its gain over the fixed ranker lies above 0.</param>
/// <param name="Reason">A sentence with the figures, or with what training lacked.</param>
[GenerateSerializer, Immutable, Alias("lg.model-verdict")]
public sealed record ModelVerdict([property: Id(0)] bool IsPassed, [property: Id(1)] string Reason);
