namespace LearningGraph.Domain;

/// <summary>One learner's place in one group.</summary>
/// <param name="Learner">Who.</param>
/// <param name="Role">As what.</param>
/// <param name="Since">The joined, invited or owner entry that gave the role, UTC.</param>
[GenerateSerializer, Immutable, Alias("lg.membership")]
public sealed record Membership([property: Id(0)] LearnerId Learner, [property: Id(1)] GroupRole Role, [property: Id(2)] DateTimeOffset Since);
