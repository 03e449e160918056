namespace LearningGraph.Recommender;

/// <summary>
/// Collects how much those know whom each ranker names first: nDCG of the first ten (Järvelin and Kekäläinen 2002) with the true expertise as
/// gain. The ideal is the best order of everybody who was ranked.
/// </summary>
/// <param name="truth">Who really knows what.</param>
internal sealed class TruthMetrics(ExpertiseTruth truth)
{
    /// <summary>How many of the first are looked at.</summary>
    public const int Depth = 10;

    private readonly OrderedDictionary<string, List<double>> rankers = [];
    private double[] gains = [];
    private double ideal;

    /// <summary>Turns to the next question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="ranked">Numbers of everybody who is ranked.</param>
    public void Begin(ReplayedQuestion question, IReadOnlyList<int> ranked)
    {
        gains = new double[question.Known.Tables.Graph.LearnerCount];
        foreach (var learner in ranked)
        {
            gains[learner] = question.Known.FindLearnerId(learner) is { } id ? truth.ExpertiseOf(id, question.Ask.Topics) : 0;
        }

        ideal = Sum([.. ranked.OrderByDescending(learner => gains[learner]).Take(Depth)]);
    }

    /// <summary>Adds whom a ranker names for this question. Counts for nothing when nobody knows anything about it.</summary>
    /// <param name="ranker">Its name.</param>
    /// <param name="first">The first ten, best first; fewer when fewer are ranked.</param>
    public void Add(string ranker, IReadOnlyList<int> first)
    {
        if (ideal <= 0)
        {
            return;
        }

        if (!rankers.TryGetValue(ranker, out var values))
        {
            rankers.Add(ranker, values = []);
        }

        values.Add(Sum(first) / ideal);
    }

    /// <summary>Reports a row per ranker.</summary>
    /// <param name="compared">The ranker to compare with.</param>
    /// <param name="seed">Of the intervals.</param>
    public TruthReport ToReport(string compared, ulong seed) => rankers.TryGetValue(compared, out var best)
        ? new(best.Count, compared, [.. rankers.Select(ranker => ToRow(ranker.Key, ranker.Value, best, seed))])
        : new(0, compared, []);

    private static TruthRow ToRow(string name, List<double> values, List<double> compared, ulong seed)
    {
        var (mean, low, high) = PairedBootstrap.Measure(compared, values, seed);
        return new(name, values.Average(), mean, low, high);
    }

    private double Sum(IReadOnlyList<int> first) => first.Select((learner, place) => gains[learner] / Math.Log2(place + 2)).Sum();
}
