namespace LearningGraph.Recommender;

/// <summary>Collects what one ranker did, question by question.</summary>
internal sealed class RankingMetrics(string name)
{
    private readonly List<double> reciprocalRanks = [];
    private double first;
    private double firstFive;
    private double firstTen;
    private double gain;

    public string Name => name;

    /// <summary>1 / rank of the first relevant learner, a value per question.</summary>
    public IReadOnlyList<double> ReciprocalRanks => reciprocalRanks;

    public double Mrr => reciprocalRanks.Count == 0 ? 0 : reciprocalRanks.Average();

    /// <summary>Adds a question.</summary>
    /// <param name="ranks">The ranks of its relevant learners, from 1; at least one.</param>
    public void Add(IReadOnlyList<int> ranks)
    {
        var best = ranks.Min();
        reciprocalRanks.Add(1.0 / best);
        first += best == 1 ? 1 : 0;
        firstFive += best <= 5 ? 1 : 0;
        firstTen += best <= 10 ? 1 : 0;
        var ideal = Enumerable.Range(1, Math.Min(10, ranks.Count)).Sum(Discount);
        gain += ranks.Where(rank => rank <= 10).Sum(Discount) / ideal;
    }

    public EvaluationRow ToRow()
    {
        var count = Math.Max(1, reciprocalRanks.Count);
        return new(Name, Mrr, first / count, firstFive / count, firstTen / count, gain / count);
    }

    private static double Discount(int rank) => 1 / Math.Log2(rank + 1);
}
