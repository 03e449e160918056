using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>An assignment whose evidence is still named by its place in the log.</summary>
/// <param name="Pairs">Who gets whom, by the learner's id.</param>
/// <param name="Unmatched">Who got nobody and why, by id.</param>
public sealed record MentorPlan(ImmutableArray<PlannedPair> Pairs, ImmutableArray<UnmatchedLearner> Unmatched);
