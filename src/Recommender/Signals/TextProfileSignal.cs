namespace LearningGraph.Recommender;

/// <summary>BM25 (k1 = 1.2, b = 0.75) of the words asked against one document per learner: all questions the learner has answered.</summary>
internal sealed class TextProfileSignal(string name) : ISignal
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public void Measure(RankingQuery query, SparseVector values)
    {
        var (graph, texts) = (query.Graph, query.Tables.Texts);
        var (lengths, averageLength, helpers) = MeasureLengths(query);
        using var times = SparseVector.Rent(graph.LearnerCount);
        foreach (var word in query.Words)
        {
            texts.Visit(word, (question, count) =>
            {
                foreach (var index in graph.AnswersOf[question])
                {
                    ref readonly var answer = ref graph.Answers[index];
                    if (answer.IsCounted && query.Knows(answer.At))
                    {
                        times.Add(answer.Learner, count);
                    }
                }
            });
            var inverseFrequency = Bm25.InverseFrequency(helpers, times.Keys.Length);
            foreach (var learner in times.Keys)
            {
                values.Add(learner, inverseFrequency * Bm25.Saturate(times[learner], lengths[learner] / averageLength));
            }

            times.Clear();
        }
    }

    private static (double[] Lengths, double AverageLength, int Helpers) MeasureLengths(RankingQuery query)
    {
        var graph = query.Graph;
        var lengths = new double[graph.LearnerCount];
        for (var index = 0; index < graph.Answers.Count; index++)
        {
            ref readonly var answer = ref graph.Answers[index];
            if (answer is { IsCounted: true, Question: >= 0 } && query.Knows(answer.At))
            {
                lengths[answer.Learner] += query.Tables.Texts.LengthOf(answer.Question);
            }
        }

        var helpers = lengths.Count(length => length > 0);
        return (lengths, lengths.Sum() / Math.Max(helpers, 1), helpers);
    }
}
