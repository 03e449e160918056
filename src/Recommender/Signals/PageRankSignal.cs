namespace LearningGraph.Recommender;

/// <summary>
/// Personalised PageRank from the asker over the edges asker → answerer, by forward push (Andersen, Chung and Lang 2006), restart 0.15,
/// residual 1e-4: who helps those who helped me. Without an asker who was ever helped there is none.
/// </summary>
internal sealed class PageRankSignal(string name) : ISignal
{
    private const double Restart = 0.15;
    private const double Residual = 1e-4;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public void Measure(RankingQuery query, SparseVector values)
    {
        if (query.Asker < 0)
        {
            return;
        }

        var residuals = new Dictionary<int, double> { [query.Asker] = 1 };
        var waiting = new Queue<int>([query.Asker]);
        while (waiting.TryDequeue(out var learner))
        {
            var mass = residuals[learner];
            residuals[learner] = 0;
            values.Add(learner, Restart * mass);
            Push(query, learner, (1 - Restart) * mass, residuals, waiting);
        }
    }

    private static void Push(RankingQuery query, int learner, double mass, Dictionary<int, double> residuals, Queue<int> waiting)
    {
        var graph = query.Graph;
        var edges = graph.AnswersTo[learner];
        var known = 0;
        foreach (var index in edges)
        {
            known += query.Knows(graph.Answers[index].At) ? 1 : 0;
        }

        foreach (var index in edges)
        {
            ref readonly var answer = ref graph.Answers[index];
            if (!query.Knows(answer.At))
            {
                continue;
            }

            // Below the threshold a learner waits for more mass; above it, it is pushed once.
            var before = residuals.GetValueOrDefault(answer.Learner);
            var after = before + (mass / known);
            residuals[answer.Learner] = after;
            if (before < Residual && after >= Residual)
            {
                waiting.Enqueue(answer.Learner);
            }
        }
    }
}
