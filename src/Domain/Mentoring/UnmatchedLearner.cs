namespace LearningGraph.Domain;

/// <summary>A learner who got no mentor.</summary>
/// <param name="Learner">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">The same as a sentence that names the topics.</param>
[GenerateSerializer, Immutable, Alias("lg.unmatched-learner")]
public sealed record UnmatchedLearner(
    [property: Id(0)] LearnerId Learner,
    [property: Id(1)] UnmatchedReason Reason,
    [property: Id(2)] string Detail);
