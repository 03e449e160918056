namespace LearningGraph.Recommender;

/// <summary>
/// Personalised PageRank from the asker over the edges asker → answerer, by forward push (Andersen, Chung and Lang 2006), restart 0.15,
/// until no learner holds a residual above 1e-4 per edge: who helps those who helped me. Without an asker who was ever helped there is none.
/// </summary>
internal sealed class PageRankSignal(string name) : ISignal
{
    private const double Restart = 0.15;
    private const double ResidualPerEdge = 1e-4;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public void Measure(RankingQuery query, SparseVector values)
    {
        if (query.Asker < 0)
        {
            return;
        }

        using var residuals = SparseVector.Rent(query.Graph.LearnerCount);
        Queue<int> waiting = new([query.Asker]);
        residuals.Add(query.Asker, 1);
        while (waiting.TryDequeue(out var learner))
        {
            var mass = residuals.Take(learner);
            values.Add(learner, Restart * mass);
            Push(query, learner, (1 - Restart) * mass, residuals, waiting);
        }
    }

    private static void Push(RankingQuery query, int learner, double mass, SparseVector residuals, Queue<int> waiting)
    {
        var helpers = query.Summary.Helpers[learner];
        var share = mass / helpers.Length;
        foreach (var helper in helpers)
        {
            var before = residuals[helper];
            residuals.Add(helper, share);
            var after = residuals[helper];

            // Who passes the threshold joins the queue once, however much more comes while waiting. Most hold too little for a single edge.
            if (after >= ResidualPerEdge
                && ResidualPerEdge * Math.Max(1, query.CountKnown(query.Graph.AnswersTo[helper])) is var threshold
                && before < threshold
                && after >= threshold)
            {
                waiting.Enqueue(helper);
            }
        }
    }
}
