namespace LearningGraph.Recommender;

/// <summary>What all rankers did in one window of questions.</summary>
internal sealed class WindowMetrics
{
    private readonly OrderedDictionary<string, RankingMetrics> rankers = [];
    private readonly List<double> latencies = [];
    private readonly List<string[]> slices = [];
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

    /// <summary>Tells of which hard kinds the question is that was added last.</summary>
    public void AddSlices(IEnumerable<string> kinds) => slices.Add([.. kinds]);

    /// <summary>Reports this window; the best single signal was chosen on the window before, and what ships too.</summary>
    public EvaluationReport ToReport(WindowMetrics validation, string shipped, string blend, FairnessReplay fairness, string dataset, int questions, DateTimeOffset cut, ulong seed)
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
            Slices = [.. QuestionSlices.Names.Select(kind => ToSlice(kind, this[shipped], this[blend], this[best]))],
            Fairness = fairness.ToReport(this[shipped].Mrr),
            LatencyMs = new(latencies[Count / 2], latencies[Count * 99 / 100]),
        };
    }

    private SliceRow ToSlice(string kind, params RankingMetrics[] rankers)
    {
        int[] places = [.. Enumerable.Range(0, slices.Count).Where(place => slices[place].Contains(kind))];
        double?[] means = [.. rankers.Select(ranker => places.Length == 0 ? (double?)null : places.Average(place => ranker.ReciprocalRanks[place]))];
        return new(kind, places.Length, means[0], means[1], means[2]);
    }
}
