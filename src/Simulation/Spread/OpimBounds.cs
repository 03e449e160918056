namespace LearningGraph.Simulation;

/// <summary>
/// How many sets OPIM-C draws, and what they prove. Source: Tang, Tang, Xiao and Yuan, "Online processing algorithms for influence
/// maximization", SIGMOD 2018, sections 4 to 6.
/// </summary>
internal sealed class OpimBounds
{
    /// <summary>What greedy choice is sure of: 1 - 1/e.</summary>
    public const double GreedyShare = 1 - (1 / Math.E);

    // The paper begins with eight times as many. Where a set holds nearly all nodes, fewer prove enough before there is no more room.
    private const int EarlierRounds = 3;

    private readonly int nodes;
    private readonly int seeds;
    private readonly double firstSamples;
    private readonly double doubt;

    /// <summary>The bounds for a graph.</summary>
    /// <param name="nodes">How many nodes it has.</param>
    /// <param name="seeds">How many are chosen.</param>
    /// <param name="epsilon">What may be missing from <see cref="GreedyShare"/>.</param>
    /// <param name="failureProbability">How likely any bound of any round may be wrong.</param>
    public OpimBounds(int nodes, int seeds, double epsilon, double failureProbability)
    {
        (this.nodes, this.seeds) = (nodes, seeds);
        Target = GreedyShare - epsilon;
        var root = (GreedyShare * Math.Sqrt(Math.Log(6 / failureProbability))) + Math.Sqrt(GreedyShare * (LogChoices() + Math.Log(6 / failureProbability)));
        firstSamples = Math.Ceiling(2 * root * root / (1 << EarlierRounds));
        var enough = 2 * root * root * nodes / (epsilon * epsilon * seeds);
        Rounds = 1 + (int)Math.Ceiling(Math.Log2(Math.Max(1, enough / firstSamples)));
        doubt = Math.Log(3 * Rounds / failureProbability);
    }

    /// <summary>What share of the best possible spread has to be proved.</summary>
    public double Target { get; }

    /// <summary>After how many rounds the target holds without further proof.</summary>
    public int Rounds { get; }

    /// <summary>How many sets of each kind there are in a round, from 1; each round doubles them.</summary>
    public double SamplesIn(int round) => firstSamples * Math.Pow(2, round - 1);

    /// <summary>What share of the best possible spread is proved, in [0, 1].</summary>
    /// <param name="hit">How many of the judging sets the seeds hit.</param>
    /// <param name="judging">How many of those there are.</param>
    /// <param name="mostHit">How many of the choosing sets any seeds can hit at most.</param>
    /// <param name="choosing">How many of those there are.</param>
    public double Prove(int hit, int judging, long mostHit, int choosing)
    {
        // Seeds reach themselves, and nobody reaches more than all.
        var low = Math.Max(seeds, Lower(hit) * nodes / judging);
        var high = Math.Min(nodes, Upper(mostHit) * nodes / choosing);
        return Math.Min(1, low / high);
    }

    private double Lower(double hit)
    {
        var root = Math.Max(0, Math.Sqrt(hit + (2 * doubt / 9)) - Math.Sqrt(doubt / 2));
        return (root * root) - (doubt / 18);
    }

    private double Upper(double hit)
    {
        var root = Math.Sqrt(hit + (doubt / 2)) + Math.Sqrt(doubt / 2);
        return root * root;
    }

    private double LogChoices()
    {
        var sum = 0.0;
        for (var seed = 1; seed <= seeds; seed++)
        {
            sum += Math.Log((nodes - seeds + (double)seed) / seed);
        }

        return sum;
    }
}
