using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What was said of one suggestion set.</summary>
/// <param name="Shown">The set.</param>
/// <param name="Known">How many rows of the history were known when it was shown.</param>
/// <param name="Answers">What was said last of each who was shown, in order; null of whom nothing was. Of somebody something was.</param>
/// <param name="Until">How many questions had been asked when the last of it was said.</param>
internal sealed record SaidOfShown(ShownRow Shown, int Known, ImmutableArray<AnswerKind?> Answers, int Until);
