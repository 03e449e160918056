namespace LearningGraph.Domain;

/// <summary>A question that nobody has answered yet.</summary>
/// <param name="Question">The interaction that asked it.</param>
/// <param name="Asked">When, UTC.</param>
[GenerateSerializer, Immutable, Alias("lg.open-question")]
public sealed record OpenQuestion([property: Id(0)] InteractionId Question, [property: Id(1)] DateTimeOffset Asked);
