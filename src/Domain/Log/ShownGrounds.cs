using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>Why one learner or group was shown, kept without anybody's id or name, so that it says nothing of a person once the number beside it has lost its id.</summary>
/// <param name="Score">The score that was shown.</param>
/// <param name="Reasons">The reasons that were shown, strongest first.</param>
public sealed record ShownGrounds(double Score, ImmutableArray<ShownReason> Reasons);
