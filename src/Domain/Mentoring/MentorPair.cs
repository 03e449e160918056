namespace LearningGraph.Domain;

/// <summary>A learner and a mentor.</summary>
/// <param name="Learner">Who gets the mentor.</param>
/// <param name="Mentor">Who is the mentor.</param>
[GenerateSerializer, Immutable, Alias("lg.mentor-pair")]
public sealed record MentorPair([property: Id(0)] LearnerId Learner, [property: Id(1)] LearnerId Mentor);
