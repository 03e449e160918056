using System.Collections.Concurrent;

namespace LearningGraph.Simulation;

/// <summary>
/// Seeds that were chosen from an audience nobody of which was inside, so that strategies and replicates which begin alike search once. Safe for
/// use from many threads; two that ask at once may both search, and find the same.
/// </summary>
internal sealed class SeedMemory
{
    private readonly ConcurrentDictionary<(SpreadModel, int, JoiningBehaviour, int, long), int[]> known = [];

    /// <summary>The seeds of a search; searches only when nobody did before.</summary>
    /// <param name="key">All that the seeds depend on.</param>
    /// <param name="search">Finds them.</param>
    /// <returns>Not to be changed.</returns>
    public int[] Choose((SpreadModel Model, int Count, JoiningBehaviour Joining, int DutyTicks, long Seed) key, Func<int[]> search) =>
        known.GetOrAdd(key, _ => search());
}
