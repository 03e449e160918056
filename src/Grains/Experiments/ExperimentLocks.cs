namespace LearningGraph.Grains;

/// <summary>Locks for the files of experiments: of one experiment a single thread at a time reads rows or writes, and hardly ever waits for those of another. For any thread.</summary>
internal sealed class ExperimentLocks
{
    // Two experiments may share one, which only makes one of them wait.
    private readonly Lock[] locks = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];

    /// <summary>The lock of one experiment's files; always the same.</summary>
    public Lock Of(ExperimentId id) => locks[id.Value.Aggregate(0u, (sum, character) => (31 * sum) + character) % locks.Length];
}
