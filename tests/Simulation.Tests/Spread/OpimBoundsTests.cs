namespace LearningGraph.Simulation.Tests;

public class OpimBoundsTests
{
    private static readonly OpimBounds Bounds = new(nodes: 1_000, seeds: 10, epsilon: 0.1, failureProbability: 0.001);

    [Fact]
    public void SamplesIn_TheLastRound_IsEnoughWithoutProof()
    {
        // The paper's theta max: 2 n ((1 - 1/e) sqrt(ln(6 / delta)) + sqrt((1 - 1/e) (ln C(n, k) + ln(6 / delta))))^2 / (epsilon^2 k).
        var logChoices = Enumerable.Range(0, 10).Sum(place => Math.Log((1_000.0 - place) / (10 - place)));
        var share = 1 - Math.Exp(-1);
        var root = (share * Math.Sqrt(Math.Log(6_000))) + Math.Sqrt(share * (logChoices + Math.Log(6_000)));

        var enough = 2 * 1_000 * root * root / (0.01 * 10);
        Assert.InRange(enough, Bounds.SamplesIn(Bounds.Rounds - 1), Bounds.SamplesIn(Bounds.Rounds));
        Assert.Equal(2 * Bounds.SamplesIn(3), Bounds.SamplesIn(4));
    }

    [Fact]
    public void Prove_MoreSetsWithTheSameShares_ProvesMore()
    {
        double[] proved = [.. Enumerable.Range(3, 4).Select(digits => (int)Math.Pow(10, digits)).Select(sets => Bounds.Prove(sets / 2, sets, sets / 2, sets))];

        Assert.Equal(proved.Order(), proved);
        Assert.InRange(proved[^1], 0.98, 1);
    }

    [Fact]
    public void Prove_NothingHit_LeavesTheSeedsThemselves() => Assert.Equal(10 / 1_000.0, Bounds.Prove(0, 1_000, 1_000, 1_000), 12);

    [Fact]
    public void Prove_AllNodesAreSeeds_IsCertain() => Assert.Equal(1, new OpimBounds(5, 5, 0.1, 0.01).Prove(3, 3, 3, 3));
}
