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
            texts.Visit(word, query.KnowsQuestion, (questions, counts) => Add(query, questions, counts, times));
            var inverseFrequency = Bm25.InverseFrequency(lengths.Profiles, times.Keys.Length);
            foreach (var learner in times.Keys)
            {
                values.Add(learner, inverseFrequency * Bm25.Saturate(times[learner], lengths.NormOf(learner)));
            }

            times.Clear();
        }
    }

    private static void Add(RankingQuery query, ReadOnlySpan<int> questions, ReadOnlySpan<byte> counts, SparseVector times)
    {
        var graph = query.Graph;
        if (query.KnowsAll)
        {
            var answerers = graph.AnswerersOf;
            for (var place = 0; place < questions.Length; place++)
            {
                foreach (var learner in answerers[questions[place]])
                {
                    times.Add(learner, counts[place]);
                }
            }

            return;
        }

        for (var place = 0; place < questions.Length; place++)
        {
            foreach (var index in graph.AnswersOf[questions[place]])
            {
                ref readonly var answer = ref graph.Answers[index];
                if (answer.IsCounted && query.Knows(answer.At))
                {
                    times.Add(answer.Learner, counts[place]);
                }
            }
        }
    }
}
