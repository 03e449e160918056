using System.Globalization;

namespace LearningGraph.Simulation.Tests;

/// <summary>On how many people, seeds and replicates the facts are looked at. The short form is part of every test run; <c>eng/facts.sh</c> runs the full one.</summary>
internal static class FactSize
{
    private const string PerSeed = "LEARNINGGRAPH_FACTS_REPLICATES";

    /// <summary>Not used for choosing any parameter.</summary>
    private static readonly long[] Seeds = [201, 202, 203, 204, 205];

    /// <summary>Whether the full form runs.</summary>
    public static bool IsFull => Environment.GetEnvironmentVariable(PerSeed) is not null;

    /// <summary>People of the workplaces.</summary>
    public static int[] Learners => Environment.GetEnvironmentVariable("LEARNINGGRAPH_FACTS_LEARNERS") is { } sizes
        ? Array.ConvertAll(sizes.Split(','), size => int.Parse(size, CultureInfo.InvariantCulture))
        : IsFull ? [1_000, 5_000, 20_000] : [1_000, 5_000];

    /// <summary>The luck of each run: replicates of the five seeds in turn.</summary>
    /// <param name="inShort">How many in the short form.</param>
    /// <param name="learners">People of the workplace; a small one, which says less, is run four times as often in the full form.</param>
    public static (long Seed, int Replicate)[] Runs(int inShort, int learners)
    {
        var count = IsFull ? Seeds.Length * int.Parse(Environment.GetEnvironmentVariable(PerSeed)!, CultureInfo.InvariantCulture) * (learners <= 1_000 ? 4 : 1) : inShort;
        return [.. Enumerable.Range(0, count).Select(run => (Seeds[run % Seeds.Length], run / Seeds.Length))];
    }
}
