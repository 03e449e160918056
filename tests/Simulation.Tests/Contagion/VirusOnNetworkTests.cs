using LearningGraph.Contagion;

namespace LearningGraph.Simulation.Tests;

public class VirusOnNetworkTests
{
    private static readonly VirusRule Certain = new() { SpreadChance = 1, CheckFrequency = 1, RecoveryChance = 1, GainResistanceChance = 1 };

    [Fact]
    public void Step_CertainInfectionWithoutRecovery_ReachesTheNeighboursAtOnceAndAllInTheEnd()
    {
        var path = Path(6);
        VirusOnNetwork virus = new(path, Certain with { CheckFrequency = 0 }, outbreak: 1, seed: 3);
        var first = virus.States.IndexOf(VirusState.Infected);

        virus.Step();

        Assert.All(path.Neighbours[path.Starts[first]..path.Starts[first + 1]], agent => Assert.Equal(VirusState.Infected, virus.States[agent]));
        for (var step = 0; step < 5; step++)
        {
            virus.Step();
        }

        Assert.Equal(6, virus.Count(VirusState.Infected));
    }

    [Fact]
    public void Step_CertainRecoveryAndResistance_EndsTheVirusInTwoSteps()
    {
        // Whoever is infected before its turn recovers in that turn, the others in the next.
        VirusOnNetwork virus = new(Complete(5), Certain, outbreak: 1, seed: 1);

        virus.Step();
        Assert.Equal(5, virus.Count(VirusState.Infected) + virus.Count(VirusState.Resistant));
        Assert.NotEqual(0, virus.Count(VirusState.Resistant));
        virus.Step();

        Assert.Equal(5, virus.Count(VirusState.Resistant));
    }

    [Fact]
    public void Step_RecoveryWithoutResistance_MakesSusceptibleAgain()
    {
        VirusOnNetwork virus = new(Network.Of(3, []), Certain with { GainResistanceChance = 0 }, outbreak: 3, seed: 1);

        virus.Step();

        Assert.Equal(3, virus.Count(VirusState.Susceptible));
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(1.0, 0.0)]
    public void Step_NoCheckOrNoRecovery_StaysInfected(double check, double recovery)
    {
        VirusOnNetwork virus = new(Network.Of(3, []), Certain with { CheckFrequency = check, RecoveryChance = recovery }, outbreak: 3, seed: 1);

        virus.Step();

        Assert.Equal(3, virus.Count(VirusState.Infected));
    }

    [Fact]
    public void Step_DefaultRuleOnManyPairs_HasTheSharesOfTheRule()
    {
        const int Pairs = 20_000;
        VirusRule rule = new();
        var pairs = Network.Of(2 * Pairs, [.. Enumerable.Range(0, Pairs).Select(pair => (2 * pair, (2 * pair) + 1))]);
        VirusOnNetwork virus = new(pairs, rule with { SpreadChance = 0 }, outbreak: 2 * Pairs, seed: 5);

        virus.Step();

        // Of 40,000 agents .4 * .3 recover, half of them for good; five standard errors are at most 325 and 237.
        Assert.Equal(0.12 * 2 * Pairs, virus.Count(VirusState.Susceptible) + virus.Count(VirusState.Resistant), 325.0);
        Assert.Equal(0.06 * 2 * Pairs, virus.Count(VirusState.Resistant), 237.0);
    }

    [Fact]
    public void Step_OneInfectedOfEachPair_InfectsTheOtherByTheSpreadChance()
    {
        const int Pairs = 2_000;
        var infected = 0;
        for (var seed = 0; seed < Pairs; seed++)
        {
            VirusOnNetwork virus = new(Path(2), new() { CheckFrequency = 0 }, outbreak: 1, seed);
            virus.Step();
            infected += virus.Count(VirusState.Infected) - 1;
        }

        // Five standard errors are 110.
        Assert.Equal(0.4 * Pairs, infected, 110.0);
    }

    [Fact]
    public void Step_ManyNeighbours_AreInfectedIndependently()
    {
        const int Stars = 5_000;
        List<int> infected = [];
        for (var seed = 0; infected.Count < Stars; seed++)
        {
            VirusOnNetwork virus = new(Network.Of(9, [.. Enumerable.Range(1, 8).Select(leaf => (0, leaf))]), new() { SpreadChance = 0.5, CheckFrequency = 0 }, outbreak: 1, seed);
            if (virus.States[0] == VirusState.Infected)
            {
                virus.Step();
                infected.Add(virus.Count(VirusState.Infected) - 1);
            }
        }

        // The variance of Binomial(8, 1/2) is 2; five standard errors are .19, and two draws that are one make it 2.5.
        Assert.Equal(2, infected.Average(count => (count - 4.0) * (count - 4)), 0.19);
    }

    [Fact]
    public void Step_TurnsInMidPath_ComeInEveryOrder()
    {
        // On 0 - 1 - 2 with 0 infected, 2 is reached in the first step when 0 has its turn before 1: in half of the orders.
        var reached = 0;
        for (var seed = 0; seed < 3_000; seed++)
        {
            VirusOnNetwork virus = new(Path(3), Certain with { CheckFrequency = 0 }, outbreak: 1, seed);
            if (virus.States[1] == VirusState.Infected)
            {
                continue;
            }

            virus.Step();
            reached += virus.Count(VirusState.Infected) == 3 ? 1 : 0;
        }

        // Two thirds begin at an end, about 2,000; half of these, with five standard errors of 3,000 draws of 1/3, 129.
        Assert.Equal(1_000, reached, 129.0);
    }

    [Fact]
    public void Step_SameSeed_GivesTheSameStates()
    {
        var network = Network.Random(500, 8, seed: 1);

        Assert.Equal(Run(network, seed: 7), Run(network, seed: 7));
        Assert.NotEqual(Run(network, seed: 7), Run(network, seed: 8));
    }

    [Fact]
    public void Random_Network_HasTheAverageDegreeAndNoPairTwice()
    {
        var network = Network.Random(2_000, 8, seed: 2);

        // Pairs: 7,996 expected; five standard errors are 447.
        Assert.Equal(1_999 * 8 / 2.0, network.Neighbours.Length / 2.0, 447.0);
        for (var agent = 0; agent < network.Agents; agent++)
        {
            var row = network.Neighbours[network.Starts[agent]..network.Starts[agent + 1]];
            Assert.Equal(row.Distinct().Count(), row.Length);
            Assert.DoesNotContain(agent, row);
        }
    }

    private static VirusState[] Run(Network network, long seed)
    {
        VirusOnNetwork virus = new(network, new(), outbreak: 5, seed);
        for (var step = 0; step < 10; step++)
        {
            virus.Step();
        }

        return virus.States.ToArray();
    }

    private static Network Path(int agents) => Network.Of(agents, [.. Enumerable.Range(0, agents - 1).Select(agent => (agent, agent + 1))]);

    private static Network Complete(int agents) =>
        Network.Of(agents, [.. Enumerable.Range(0, agents).SelectMany(one => Enumerable.Range(0, one).Select(other => (one, other)))]);
}
