namespace LearningGraph.Simulation.Tests;

public class OpimCTests
{
    private const SpreadModel Ic = SpreadModel.IndependentCascade;
    private const SpreadModel Wc = SpreadModel.WeightedCascade;
    private const SpreadModel Lt = SpreadModel.LinearThreshold;

    [Theory]
    [InlineData(Ic)]
    [InlineData(Wc)]
    [InlineData(Lt)]
    public void ChooseSeeds_Star_TakesItsCentre(SpreadModel model)
    {
        var choice = Choose(Graphs.Star(50, 0.5), model, new() { Count = 1 });

        Assert.Equal([0], choice.Seeds);
        Assert.InRange(choice.Guarantee, OpimBounds.GreedyShare - 0.01, 1);
        Assert.False(choice.IsCutShort);
    }

    [Theory]
    [InlineData(Ic)]
    [InlineData(Lt)]
    public void ChooseSeeds_CertainPath_TakesItsBeginningAndReachesAll(SpreadModel model)
    {
        var choice = Choose(Graphs.Path(30, 1), model, new() { Count = 1 });

        Assert.Equal([0], choice.Seeds);
        Assert.Equal(30, choice.EstimatedSpread);
    }

    [Fact]
    public void ChooseSeeds_TwoStars_TakesTheLargerCentreFirst()
    {
        Assert.Equal([0, 6], Choose(Graphs.TwoStars(0.9), Ic, new() { Count = 2 }).Seeds);
        Assert.Equal([0], Choose(Graphs.TwoStars(0.9), Ic, new() { Count = 1 }).Seeds);
    }

    [Fact]
    public void ChooseSeeds_CertainEdgesBesideImpossibleOnes_FollowsTheCertain()
    {
        SpreadEdge[] edges = [.. Enumerable.Range(2, 8).Select(node => new SpreadEdge(0, node, 0)), .. Enumerable.Range(2, 3).Select(node => new SpreadEdge(1, node, 1))];

        var choice = Choose(SpreadGraph.Create(10, edges), Ic, new() { Count = 1 });

        Assert.Equal([1], choice.Seeds);
        Assert.Equal(4, choice.EstimatedSpread, 0.5);
    }

    [Fact]
    public void ChooseSeeds_WeightedCascade_IgnoresTheProbabilities()
    {
        // Node 0 has the probabilities, node 1 the targets that nobody else has.
        SpreadEdge[] edges =
        [
            .. Enumerable.Range(3, 4).SelectMany(node => new SpreadEdge[] { new(0, node, 1), new(1, node, 0.1), new(2, node, 0.1) }),
            .. Enumerable.Range(7, 3).Select(node => new SpreadEdge(1, node, 0.01)),
        ];

        Assert.Equal([1], Choose(SpreadGraph.Create(10, edges), Wc, new() { Count = 1 }).Seeds);
        Assert.Equal([0], Choose(SpreadGraph.Create(10, edges), Ic, new() { Count = 1 }).Seeds);
    }

    [Fact]
    public void ChooseSeeds_NoEdges_ReachesTheSeedsAlone()
    {
        var choice = Choose(SpreadGraph.Create(4, []), Ic, new() { Count = 4 });

        Assert.Equal([0, 1, 2, 3], choice.Seeds.Order());
        Assert.Equal((4.0, 1.0), (choice.EstimatedSpread, choice.Guarantee));
    }

    [Theory]
    [InlineData(Ic)]
    [InlineData(Wc)]
    [InlineData(Lt)]
    public void ChooseSeeds_SmallRandomGraphs_KeepsItsGuarantee(SpreadModel model)
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            var graph = Graphs.Random(seed, nodes: 7, edges: 10);

            // The guarantee may be wrong once in 10^6 of these.
            var choice = Choose(graph, model, new() { Count = 2, Seed = seed, FailureProbability = 1e-6, Epsilon = 0.05 });

            var best = ExactSpread.OfBest(graph, model, 2);
            var reached = ExactSpread.Of(graph, model, [.. choice.Seeds]);
            Assert.InRange(choice.Guarantee, OpimBounds.GreedyShare - 0.05, 1);
            Assert.InRange(reached, choice.Guarantee * best, best + 1e-9);
        }
    }

    [Fact]
    public void ChooseSeeds_OneThreadOrTwoAndTwice_GivesTheSame()
    {
        var graph = Graphs.Random(seed: 9, nodes: 40, edges: 160);
        SeedTerms terms = new() { Count = 6, Seed = 3 };

        var choice = Choose(graph, Ic, terms);

        foreach (var threads in new[] { 1, 2, 8, 1 })
        {
            var again = Choose(graph, Ic, terms with { Threads = threads });
            Assert.Equal(choice.Seeds, again.Seeds);
            Assert.Equal(choice with { Seeds = again.Seeds }, again);
        }
    }

    [Fact]
    public void ChooseSeeds_TheHalfThatJudges_HasSetsOfItsOwn() =>
        // Whichever of 1,000 nodes without edges is chosen is in one of the eight sets that chose; of those that judge it is in none.
        Assert.Equal(0, Choose(SpreadGraph.Create(1_000, []), Ic, new() { Count = 1, SampleLimit = 8 }).EstimatedSpread);

    [Fact]
    public void ChooseSeeds_OtherSeed_DrawsOtherSets()
    {
        var graph = Graphs.Random(seed: 9, nodes: 40, edges: 160);

        Assert.NotEqual(
            Choose(graph, Ic, new() { Count = 6, Seed = 1 }).EstimatedSpread, Choose(graph, Ic, new() { Count = 6, Seed = 2 }).EstimatedSpread);
    }

    [Fact]
    public void ChooseSeeds_FewSamplesAllowed_SaysSo()
    {
        var choice = Choose(Graphs.Random(seed: 9, nodes: 40, edges: 160), Ic, new() { Count = 3, SampleLimit = 50 });

        Assert.True(choice.IsCutShort);
        Assert.Equal(100, choice.Samples);
        Assert.InRange(choice.Guarantee, 3 / 40.0, 0.6);
    }

    [Fact]
    public void Run_NoRoomInTheFirstRound_ProvesNothing()
    {
        SeedSearch search = new(Graphs.Path(100, 1), Ic, new() { Count = 3 }, mostMembers: 100);

        var choice = search.Run(null, TestContext.Current.CancellationToken);

        Assert.True(choice.IsCutShort);
        Assert.Equal((3, 0.0), (choice.Seeds.Length, choice.Guarantee));
    }

    [Fact]
    public void Run_NoRoomInALaterRound_KeepsWhatWasProvedBefore()
    {
        var graph = Graphs.Random(seed: 9, nodes: 40, edges: 160);
        SeedTerms terms = new() { Count = 3, LeastGain = 0.01 };
        var ample = new SeedSearch(graph, Ic, terms, ReachableSets.MostMembers).Run(null, TestContext.Current.CancellationToken);

        var choice = new SeedSearch(graph, Ic, terms, mostMembers: 20_000).Run(null, TestContext.Current.CancellationToken);

        // What it would be, had drawing ended after that round.
        var round = Choose(graph, Ic, terms with { SampleLimit = (int)(choice.Samples / 2) });
        Assert.Equal(round.Seeds, choice.Seeds);
        Assert.Equal((round.Guarantee, round.Samples, round.EstimatedSpread), (choice.Guarantee, choice.Samples, choice.EstimatedSpread));
        Assert.InRange(choice.Samples, 1, ample.Samples - 1);
        Assert.InRange(choice.Guarantee, 0.1, ample.Guarantee);
    }

    [Theory]
    [InlineData(0, 0.1, 1)]
    [InlineData(6, 0.1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 0.7, 1)]
    [InlineData(1, double.NaN, 1)]
    [InlineData(1, 0.1, -1)]
    public void ChooseSeeds_TermOutOfRange_Throws(int count, double epsilon, long seed) => Assert.Throws<ArgumentOutOfRangeException>(
        () => Choose(Graphs.Path(5, 1), Ic, new() { Count = count, Epsilon = epsilon, Seed = seed }));

    [Theory]
    [InlineData(0.0, 10, 1)]
    [InlineData(1.0, 10, 1)]
    [InlineData(0.1, 0, 1)]
    [InlineData(0.1, 10, 0)]
    public void ChooseSeeds_LimitOutOfRange_Throws(double failureProbability, int sampleLimit, int threads) => Assert.Throws<ArgumentOutOfRangeException>(
        () => Choose(
            Graphs.Path(5, 1), Ic, new() { Count = 1, FailureProbability = failureProbability, SampleLimit = sampleLimit, Threads = threads }));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task ChooseSeeds_Cancelled_Stops(int threads)
    {
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => OpimC.ChooseSeeds(Graphs.Path(5, 1), Ic, new() { Count = 1, Threads = threads }, null, stop.Token));
    }

    [Fact]
    public void ChooseSeeds_CancelledBetweenRounds_Stops()
    {
        using CancellationTokenSource stop = new();
        StopAtOnce progress = new(stop);

        // It would draw up to its limit, had it not been stopped after the first round.
        Assert.ThrowsAny<OperationCanceledException>(
            () => OpimC.ChooseSeeds(Graphs.Random(9, 40, 160), Ic, new() { Count = 3, LeastGain = 0, Epsilon = 0.0001 }, progress, stop.Token));
        Assert.Equal(1, progress.Rounds);
    }

    private static SeedChoice Choose(SpreadGraph graph, SpreadModel model, SeedTerms terms) =>
        OpimC.ChooseSeeds(graph, model, terms, null, TestContext.Current.CancellationToken);

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<SeedProgress>
    {
        public int Rounds { get; private set; }

        public void Report(SeedProgress value)
        {
            Rounds++;
            stop.Cancel();
        }
    }
}
