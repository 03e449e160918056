namespace LearningGraph.Simulation.Tests;

public sealed class PopulationMonteCarloTests
{
    private static readonly Draw Luck = Draw.OfReplicate(3, -1);

    /// <summary>What was observed is x0 = 0.3; x1 changes nothing.</summary>
    private static readonly ParameterSet[] Sample = PopulationMonteCarlo.Sample(2, 2_000, Luck, Measure);

    [Fact]
    public void Sample_ParameterThatDecides_ComesCloseToTheTruth()
    {
        var band = BandOf(0);

        Assert.Equal(100, Sample.Length);
        Assert.InRange(band.Middle, 0.28, 0.32);
        Assert.InRange(band.High - band.Low, 0, 0.05);
    }

    /// <summary>The weights undo that later generations were drawn around earlier ones: what the data does not tell stays as it was before.</summary>
    [Fact]
    public void Sample_ParameterThatDoesNothing_StaysAsWideAsBefore()
    {
        var band = BandOf(1);

        Assert.InRange(band.Middle, 0.3, 0.7);
        Assert.InRange(band.High - band.Low, 0.6, 1);
    }

    /// <summary>
    /// Where every place is as near as every other, all have the same weight if the densities are right: those drawn late, whose kernels put much outside of the cube, weigh on average
    /// as much as the first, whose weight is 1.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void Sample_NothingIsNearer_WeighsLateSetsLikeEarlyOnes(int parameters)
    {
        List<ParameterSet> late = [];
        for (var seed = 0; seed < 10; seed++)
        {
            // The later, the nearer, by a hair: so only late ones are kept.
            var sample = PopulationMonteCarlo.Sample(parameters, 800, Draw.OfReplicate(seed, -1), sets => [.. sets.Select(set => 1.0 / (1 + set.Luck))]);
            late.AddRange(sample);
        }

        Assert.InRange(late.Average(set => set.Weight), 0.8, 1.25);
    }

    /// <summary>Around 0, half of a narrow kernel falls outside of the bounds; within them the density integrates to 1.</summary>
    [Fact]
    public void Density_AtABound_IntegratesToOneWithinThem()
    {
        NormalKernel kernel = new([new([0], 0, 0, 1), new([0.02], 1, 0, 1)], Luck, 0);

        Assert.InRange(Enumerable.Range(0, 10_000).Average(place => kernel.Density([(place + 0.5) / 10_000])), 0.93, 1.07);
    }

    [Fact]
    public void Sample_Twice_IsTheSame()
    {
        var again = PopulationMonteCarlo.Sample(2, 2_000, Luck, Measure);

        Assert.Equal(Sample.Select(set => (set.Luck, set.Distance, set.Weight)), again.Select(set => (set.Luck, set.Distance, set.Weight)));
    }

    [Theory]
    [InlineData(32)]
    [InlineData(333)]
    public void Sample_AnyBudget_IsSpentToTheLast(int budget)
    {
        List<int> played = [];

        PopulationMonteCarlo.Sample(3, budget, Luck, sets =>
        {
            played.AddRange(sets.Select(set => set.Luck));
            return Measure(sets);
        });

        Assert.Equal(Enumerable.Range(0, budget), played);
    }

    [Fact]
    public void Sample_BudgetTooSmall_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PopulationMonteCarlo.Sample(2, PopulationMonteCarlo.LeastBudget - 1, Luck, Measure));

    /// <summary>Of four sets none may be more than half of all: 97 beside 3 becomes 3; of nine, none more than a third, and 50 and 40 beside 7 become 7 each.</summary>
    [Theory]
    [InlineData(new[] { 97.0, 1, 1, 1 }, new[] { 3.0, 1, 1, 1 })]
    [InlineData(new[] { 50.0, 40, 1, 1, 1, 1, 1, 1, 1 }, new[] { 7.0, 7, 1, 1, 1, 1, 1, 1, 1 })]
    [InlineData(new[] { 2.0, 1, 1, 1 }, new[] { 2.0, 1, 1, 1 })]
    public void Truncate_HeavySets_LeavesThemTheirShareOfWhatRemains(double[] weights, double[] expected)
    {
        var truncated = PopulationMonteCarlo.Truncate([.. weights.Select((weight, luck) => new ParameterSet([0.5], luck, 0, weight))]);

        Assert.Equal(expected, truncated.Select(set => Math.Round(set.Weight, 12)));
    }

    private static Band BandOf(int parameter) => Band.Of(Sample.Select(set => (set.Places[parameter], set.Weight)));

    private static double[] Measure(IReadOnlyList<(double[] Places, int Luck)> sets) => [.. sets.Select(set => Math.Abs(set.Places[0] - 0.3))];
}
