using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LearningGraph.Simulation;

namespace LearningGraph.Contagion;

/// <summary>
/// Mesa's example "Virus on a network", rule by rule: in each step every agent has its turn, in an order that is shuffled anew. An infected
/// one tries to infect each neighbour that is susceptible at that moment, and then checks itself. What happens in a turn is seen by the turns after it.
/// </summary>
/// <remarks>Every draw is a pure function of the seed and of (agent, step, what it decides).</remarks>
internal sealed class VirusOnNetwork
{
    private const int WordsPerBlock = 4;

    private readonly Network network;
    private readonly Vector64<uint> key;
    private readonly VirusState[] states;
    private readonly int[] turns;
    private readonly int[] counts = new int[3];
    private readonly ulong spread;
    private readonly ulong check;
    private readonly ulong recovery;
    private readonly ulong resistance;
    private uint step;

    /// <summary>The first moment.</summary>
    /// <param name="network">Who infects whom.</param>
    /// <param name="rule">How likely.</param>
    /// <param name="outbreak">How many agents are infected at first, drawn at random; at most all.</param>
    /// <param name="seed">Picks the draws.</param>
    public VirusOnNetwork(Network network, VirusRule rule, int outbreak, long seed)
    {
        this.network = network;
        key = Vector64.Create((uint)seed, (uint)(seed >> 32));
        (spread, check, recovery, resistance) =
            (ToChance(rule.SpreadChance), ToChance(rule.CheckFrequency), ToChance(rule.RecoveryChance), ToChance(rule.GainResistanceChance));
        states = new VirusState[network.Agents];
        turns = [.. Enumerable.Range(0, network.Agents)];
        counts[(int)VirusState.Susceptible] = network.Agents;
        Shuffle(Occasion.Outbreak);
        foreach (var agent in turns.AsSpan(0, Math.Min(outbreak, network.Agents)))
        {
            Become(agent, VirusState.Infected);
        }
    }

    /// <summary>What each agent is now.</summary>
    public ReadOnlySpan<VirusState> States => states;

    /// <summary>How many agents are so now.</summary>
    public int Count(VirusState state) => counts[(int)state];

    /// <summary>One turn for every agent.</summary>
    public void Step()
    {
        step++;
        Shuffle(Occasion.Turn);
        foreach (var agent in turns)
        {
            if (states[agent] == VirusState.Infected)
            {
                Infect(agent);
                Check(agent);
            }
        }
    }

    private void Infect(int agent)
    {
        var neighbours = network.Neighbours.AsSpan(network.Starts[agent]..network.Starts[agent + 1]);
        var (block, drawn) = (default(Vector128<uint>), -1);
        for (var place = 0; place < neighbours.Length; place++)
        {
            if (states[neighbours[place]] != VirusState.Susceptible)
            {
                continue;
            }

            if (place / WordsPerBlock != drawn)
            {
                drawn = place / WordsPerBlock;
                block = Block(agent, Occasion.Infect, drawn);
            }

            if (block.GetElement(place % WordsPerBlock) < spread)
            {
                Become(neighbours[place], VirusState.Infected);
            }
        }
    }

    private void Check(int agent)
    {
        var block = Block(agent, Occasion.Recover, 0);
        if (block[0] < check && block[1] < recovery)
        {
            Become(agent, block[2] < resistance ? VirusState.Resistant : VirusState.Susceptible);
        }
    }

    // Fisher and Yates; the multiplication favours no place by more than one in 2^32 / agents.
    private void Shuffle(Occasion occasion)
    {
        var block = default(Vector128<uint>);
        for (var place = turns.Length - 1; place > 0; place--)
        {
            if (place % WordsPerBlock == WordsPerBlock - 1 || place == turns.Length - 1)
            {
                block = Block(place / WordsPerBlock, occasion, 0);
            }

            var other = (int)(((ulong)block.GetElement(place % WordsPerBlock) * (uint)(place + 1)) >> 32);
            (turns[place], turns[other]) = (turns[other], turns[place]);
        }
    }

    private void Become(int agent, VirusState state)
    {
        counts[(int)states[agent]]--;
        counts[(int)state]++;
        states[agent] = state;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<uint> Block(int entity, Occasion occasion, int number) =>
        Philox.Block(Vector128.Create((uint)entity, step, (uint)occasion, (uint)number), key);

    // 32 bits below this: 0 never, 1 always.
    private static ulong ToChance(double probability) => (ulong)Math.Round(probability * (1UL << 32));
}
