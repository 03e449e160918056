using System.Collections.Concurrent;

namespace LearningGraph.Simulation.Tests;

/// <summary>Default workplaces by seed, each generated once for all tests.</summary>
internal static class GeneratedWorkplaces
{
    private static readonly ConcurrentDictionary<long, Lazy<GeneratedWorkplace>> BySeed = new();

    /// <summary>Seeds that nothing was chosen by.</summary>
    public static TheoryData<long> Seeds => [201, 202, 203];

    public static GeneratedWorkplace Of(long seed) =>
        BySeed.GetOrAdd(seed, key => new(() => new(WorkplaceGenerator.Generate(new() { Seed = key })))).Value;
}
