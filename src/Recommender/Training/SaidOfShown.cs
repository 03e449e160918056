using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What was said of one suggestion set.</summary>
/// <param name="Shown">The set.</param>
/// <param name="Known">How many rows of the history were known when it was shown.</param>
/// <param name="Answers">What was said last of each who was shown, in order; null of whom nothing was.</param>
/// <param name="ShownAfter">How many questions had been asked when it was shown.</param>
/// <param name="SaidAfter">Likewise when that was said of each, in order; <see cref="Never"/> of whom nothing was.</param>
internal sealed record SaidOfShown(ShownRow Shown, int Known, ImmutableArray<AnswerKind?> Answers, int ShownAfter, ImmutableArray<int> SaidAfter)
{
    /// <summary>After every question.</summary>
    public const int Never = int.MaxValue;

    /// <summary>How many questions had been asked when the last of it was said; 0 where nothing was.</summary>
    public int Until => SaidAfter.Where(after => after < Never).DefaultIfEmpty(0).Max();
}
