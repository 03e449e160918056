namespace LearningGraph.Recommender;

/// <summary>Collects how one ranker did, learner by learner.</summary>
internal sealed class CommunityMetrics
{
    private const int Depth = 10;

    private readonly List<double> gains = [];
    private double first;
    private double recallThree;
    private double recallTen;
    private double reciprocalRank;

    /// <summary>nDCG@10, a value per learner.</summary>
    public IReadOnlyList<double> Gains => gains;

    /// <summary>Mean nDCG@10; 0 without learners.</summary>
    public double Ndcg10 => gains.Count == 0 ? 0 : gains.Average();

    /// <summary>Adds a learner.</summary>
    /// <param name="ranks">The ranks of the groups that the learner joined, from 1; at least one.</param>
    public void Add(IReadOnlyList<int> ranks)
    {
        var best = ranks.Min();
        first += best == 1 ? 1 : 0;
        reciprocalRank += 1.0 / best;
        recallThree += (double)ranks.Count(rank => rank <= 3) / ranks.Count;
        recallTen += (double)ranks.Count(rank => rank <= Depth) / ranks.Count;
        gains.Add(ranks.Where(rank => rank <= Depth).Sum(Discount) / Enumerable.Range(1, Math.Min(Depth, ranks.Count)).Sum(Discount));
    }

    /// <summary>The means.</summary>
    public CommunityRow ToRow(string name, string parameters, CommunityDifference? difference)
    {
        var count = Math.Max(1, gains.Count);
        return new()
        {
            Name = name,
            Parameters = parameters,
            Hit1 = first / count,
            Recall3 = recallThree / count,
            Recall10 = recallTen / count,
            Mrr = reciprocalRank / count,
            Ndcg10 = Ndcg10,
            VsBaseline = difference,
        };
    }

    private static double Discount(int rank) => 1 / Math.Log2(rank + 1);
}
