namespace LearningGraph.Domain;

/// <summary>How often somebody of a live workplace was made a founder.</summary>
/// <param name="Number">The learner's number in the frozen workplace.</param>
/// <param name="Share">Of the replicates, in (0, 1].</param>
/// <param name="Learner">Who that is, filled in for a reader who may know; null in what is kept.</param>
[GenerateSerializer, Immutable, Alias("lg.founder-share")]
public sealed record FounderShare(
    [property: Id(0)] int Number,
    [property: Id(1)] double Share,
    [property: Id(2)] LearnerId? Learner = null);
