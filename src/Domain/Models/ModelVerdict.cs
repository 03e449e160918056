namespace LearningGraph.Domain;

/// <summary>Whether a model may serve.</summary>
/// <param name="IsPassed">The interval of its gain over the prior blend lies above 0.</param>
/// <param name="Reason">A sentence with the figures, or with what training lacked.</param>
public sealed record ModelVerdict(bool IsPassed, string Reason);
