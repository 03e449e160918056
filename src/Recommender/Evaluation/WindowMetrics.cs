namespace LearningGraph.Recommender;

/// <summary>What all rankers did in one window of questions.</summary>
internal sealed class WindowMetrics
{
    private readonly OrderedDictionary<string, RankingMetrics> rankers = [];
    private readonly List<double> latencies = [];
    private int withCandidate;

    /// <summary>Questions with a relevant learner.</summary>
    public int Count => latencies.Count;

    /// <summary>The metrics of a ranker, new at first.</summary>
    public RankingMetrics this[string name]
    {
        get
        {
            if (!rankers.TryGetValue(name, out var metrics))
            {
                rankers.Add(name, metrics = new(name));
            }

            return metrics;
        }
    }

    public void AddLatency(double milliseconds) => latencies.Add(milliseconds);

    public void AddCandidates(bool holdRelevant) => withCandidate += holdRelevant ? 1 : 0;

    /// <summary>Reports this window; the best single signal was chosen on the window before, and what ships too.</summary>
    public EvaluationReport ToReport(WindowMetrics validation, string shipped, string dataset, int questions, DateTimeOffset cut, ulong seed)
    {
        var best = SignalCatalog.Baselines.Select(signal => signal.Name).MaxBy(name => validation[name].Mrr)!;
        var (mean, low, high) = PairedBootstrap.Measure(this[shipped].ReciprocalRanks, this[best].ReciprocalRanks, seed);
        latencies.Sort();
        return new()
        {
            Dataset = dataset,
            Questions = questions,
            TestQuestions = Count,
            Cut = cut,
            Seed = seed,
            Rows = [.. rankers.Values.Select(metrics => metrics.ToRow())],
            Shipped = shipped,
            ShippedVsBestSingle = new(best, mean, low, high),
            CandidateRecall100 = (double)withCandidate / Count,
            LatencyMs = new(latencies[Count / 2], latencies[Count * 99 / 100]),
        };
    }
}
