namespace LearningGraph.Recommender;

/// <summary>
/// Σ over the learner's answers to the 100 most similar questions of BM25^power × fading(age): CombSUM (Fox and Shaw 1994; Macdonald and
/// Ounis 2006 for people) when the power is 1.
/// </summary>
internal sealed class SimilarQuestionSignal(string name, int power, IFading fading) : ISignal
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public void Measure(RankingQuery query, SparseVector values)
    {
        var graph = query.Graph;
        foreach (var (question, score) in query.Similar)
        {
            foreach (var index in graph.AnswersOf[question])
            {
                ref readonly var answer = ref graph.Answers[index];
                if (answer.IsCounted && query.Knows(answer.At))
                {
                    values.Add(answer.Learner, Math.Pow(score, power) * answer.Weight * fading.Of(query.AgeOf(answer.Clock)));
                }
            }
        }
    }
}
