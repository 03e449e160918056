namespace LearningGraph.Domain;

/// <summary>A group that one learner belongs to.</summary>
/// <param name="Group">Which.</param>
/// <param name="Role">As what: member or owner.</param>
[GenerateSerializer, Immutable, Alias("lg.own-membership")]
public sealed record OwnMembership([property: Id(0)] GroupId Group, [property: Id(1)] GroupRole Role);
