using System.Runtime.Intrinsics;

namespace LearningGraph.Simulation;

/// <summary>Four independent numbers, each spread evenly over [0, 1), from one block of random bits.</summary>
internal readonly struct Fourfold(Vector128<uint> block)
{
    private const double Step = 1.0 / (1UL << 32);

    public double First => block[0] * Step;

    public double Second => block[1] * Step;

    public double Third => block[2] * Step;

    public double Fourth => block[3] * Step;
}
