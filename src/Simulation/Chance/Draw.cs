using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LearningGraph.Simulation;

/// <summary>
/// Keyed random draws: each is a pure function of the seed and of (entity, tick, event, number), so no draw can disturb another
/// and order does not matter. Safe for use from many threads.
/// </summary>
/// <param name="seed">The key; other seeds give independent draws.</param>
internal sealed class Draw(long seed)
{
    private readonly Vector64<uint> key = Vector64.Create((uint)seed, (uint)(seed >> 32));

    /// <summary>The luck of one replicate of an experiment; which strategy is tried is no part of it, so all of them meet the same.</summary>
    /// <param name="seed">The experiment's, in 0 to 4,294,967,295.</param>
    /// <param name="replicate">Counted from 0.</param>
    public static Draw OfReplicate(long seed, int replicate) => new((long)(uint)seed | ((long)replicate << 32));

    /// <summary>Four numbers spread evenly over [0, 1), with 32 random bits each: one block instead of four.</summary>
    /// <inheritdoc cref="Uniform"/>
    public Fourfold Four(int entity, int tick, Event occasion, int number = 0) => new(Block(entity, tick, occasion, number));

    /// <summary>Four words of 32 random bits each, for loops that draw by the million.</summary>
    /// <inheritdoc cref="Uniform"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<uint> Block(int entity, int tick, Event occasion, int number = 0) =>
        Philox.Block(Vector128.Create((uint)entity, (uint)tick, (uint)occasion, (uint)number), key);

    /// <summary>A number spread evenly over [0, 1), with 53 random bits.</summary>
    /// <param name="entity">Whom it concerns.</param>
    /// <param name="tick">When, or a second entity.</param>
    /// <param name="occasion">What it decides.</param>
    /// <param name="number">Tells apart several draws of one occasion.</param>
    public double Uniform(int entity, int tick, Event occasion, int number = 0)
    {
        var block = Block(entity, tick, occasion, number);
        return ToUnit(block[0], block[1]);
    }

    /// <summary>A draw of the standard normal distribution, by Box and Muller's transform of one block.</summary>
    /// <inheritdoc cref="Uniform"/>
    public double Normal(int entity, int tick, Event occasion, int number = 0)
    {
        var block = Block(entity, tick, occasion, number);
        var radius = Math.Sqrt(-2 * Math.Log(1 - ToUnit(block[0], block[1])));
        return radius * Math.Cos(2 * Math.PI * ToUnit(block[2], block[3]));
    }

    /// <summary>A whole number spread evenly over 0 to <paramref name="limit"/> - 1.</summary>
    /// <inheritdoc cref="Uniform"/>
    public int Below(int limit, int entity, int tick, Event occasion, int number = 0) =>
        (int)(Uniform(entity, tick, occasion, number) * limit);

    /// <summary>One of the choices, each as likely; there must be one.</summary>
    /// <inheritdoc cref="Uniform"/>
    public T Pick<T>(IReadOnlyList<T> choices, int entity, int tick, Event occasion, int number = 0) =>
        choices[Below(choices.Count, entity, tick, occasion, number)];

    /// <summary>The index of one choice, as likely as its weight; -1 when no weight is positive.</summary>
    /// <inheritdoc cref="Uniform"/>
    public int Weighted(ReadOnlySpan<double> weights, int entity, int tick, Event occasion, int number = 0)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var left = Uniform(entity, tick, occasion, number) * total;
        var last = -1;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0)
            {
                continue;
            }

            last = i;
            left -= weights[i];
            if (left < 0)
            {
                break;
            }
        }

        return last;
    }

    private static double ToUnit(uint high, uint low) => ((((ulong)high << 32) | low) >> 11) * (1.0 / (1UL << 53));
}
