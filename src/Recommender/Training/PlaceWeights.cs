using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// How much what was said of a suggestion counts, by its place: people look less at later places, so what is said there stands for more. The
/// inverse of how often anything is said at the place, beside the place where most is (inverse propensity, Joachims, Swaminathan and Schnabel 2017).
/// </summary>
internal sealed class PlaceWeights
{
    // More would let a handful of answers at the last places outweigh all others.
    private const float Most = 4;

    // So many suggestions without an answer are thought to every place, and one with: an estimate from few is no steeper than it has to be.
    private const int Prior = 10;

    private readonly ImmutableArray<float> weights;

    private PlaceWeights(ImmutableArray<float> weights) => this.weights = weights;

    /// <param name="all">All that were shown, also those of which nothing was said.</param>
    /// <param name="questions">What was shown or said when more questions had been asked does not count.</param>
    public static PlaceWeights Of(IReadOnlyCollection<SaidOfShown> all, int questions)
    {
        SaidOfShown[] sets = [.. all.Where(set => set.ShownAfter <= questions)];
        var places = sets.Length == 0 ? 0 : sets.Max(set => set.Answers.Length);
        double[] rates =
        [
            .. Enumerable.Range(0, places).Select(place =>
            {
                var shown = sets.Count(set => set.Answers.Length > place);
                var said = sets.Count(set => set.Answers.Length > place && set.Answers[place] is not null && set.SaidAfter[place] <= questions);
                return (said + 1.0) / (shown + Prior + 1);
            }),
        ];
        return new([.. rates.Select(rate => (float)Math.Min(Most, rates.Max() / rate))]);
    }

    /// <summary>The weight at a place, from 0; in [1, 4].</summary>
    public float At(int place) => weights[place];
}
