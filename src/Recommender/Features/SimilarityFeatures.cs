using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>How a candidate has answered questions like the one that is asked: votes of the 100 most similar in several ways, and the most similar itself.</summary>
internal sealed class SimilarityFeatures : IFeatureSource
{
    private static readonly AgeTable Halving = new(new HalfLife(1_000));
    private static readonly AgeTable Fast = new(Forgetting.Medium);

    /// <inheritdoc/>
    public ImmutableArray<string> Names { get; } = ["similar-votes", "similar-votes-1000", "similar-squares", "similar-lately", "similar-best", "similar-near"];

    /// <inheritdoc/>
    public void Measure(RankingQuery query, SignalSet signals, CandidateSet candidates, Span<double> values)
    {
        var graph = query.Graph;
        var place = 0;
        foreach (var (question, score) in query.Similar)
        {
            place++;
            foreach (var index in graph.AnswersOf[question])
            {
                ref readonly var answer = ref graph.Answers[index];
                if (answer.IsCounted && query.Knows(answer.At) && candidates.RowOf(answer.Learner) is var row and >= 0)
                {
                    var age = query.AgeOf(answer.Clock);
                    var own = values.Slice(row * Names.Length, Names.Length);
                    own[0] += score * answer.Weight;
                    own[1] += score * answer.Weight * Halving.Of(age);
                    own[2] += score * score * answer.Weight;
                    own[3] += score * score * answer.Weight * Fast.Of(age);
                    own[4] = Math.Max(own[4], score);
                    own[5] += answer.Weight / (5 + place);
                }
            }
        }
    }
}
