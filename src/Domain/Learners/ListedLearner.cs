namespace LearningGraph.Domain;

/// <summary>A learner's row in the listing of all.</summary>
/// <param name="Learner">Who.</param>
/// <param name="Name">The profile's name; null when there is none.</param>
/// <param name="Unit">The organisational unit; null when unknown.</param>
/// <param name="Recommendable">False: this person must not be suggested or named to others; the listing is for who keeps the directory.</param>
[GenerateSerializer, Immutable, Alias("lg.listed-learner")]
public sealed record ListedLearner(
    [property: Id(0)] LearnerId Learner, [property: Id(1)] string? Name, [property: Id(2)] string? Unit, [property: Id(3)] bool Recommendable);
