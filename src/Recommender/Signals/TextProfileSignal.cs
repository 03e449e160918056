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
        var lengths = query.Summary.TextLengths;
        using var times = SparseVector.Rent(graph.LearnerCount);
        foreach (var word in query.Words)
        {
            texts.Visit(word, query.KnowsQuestion, (questions, counts) =>
            {
                for (var i = 0; i < questions.Length; i++)
                {
                    Add(query, questions[i], counts[i], times);
                }
            });
            var inverseFrequency = Bm25.InverseFrequency(lengths.Profiles, times.Keys.Length);
            foreach (var learner in times.Keys)
            {
                values.Add(learner, inverseFrequency * Bm25.Saturate(times[learner], lengths.RelativeOf(learner)));
            }

            times.Clear();
        }
    }

    private static void Add(RankingQuery query, int question, int count, SparseVector times)
    {
        var graph = query.Graph;
        if (query.KnowsAll)
        {
            // Most questions have one or two answerers, and their arrays lie all over the memory.
            var answerers = graph.AnswerersOf.RowOf(question);
            if (answerers.Count <= 2)
            {
                if (answerers.Count > 0)
                {
                    times.Add(answerers.First, count);
                }

                if (answerers.Count > 1)
                {
                    times.Add(answerers.Second, count);
                }

                return;
            }

            foreach (var learner in answerers.Values)
            {
                times.Add(learner, count);
            }

            return;
        }

        foreach (var index in graph.AnswersOf[question])
        {
            ref readonly var answer = ref graph.Answers[index];
            if (answer.IsCounted && query.Knows(answer.At))
            {
                times.Add(answer.Learner, count);
            }
        }
    }
}
