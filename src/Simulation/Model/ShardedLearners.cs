namespace LearningGraph.Simulation;

/// <summary>Cuts the learners into shards and lets threads work on them. What comes out does not depend on how many there are of either.</summary>
internal sealed class ShardedLearners
{
    private readonly int threads;

    /// <param name="learners">How many there are.</param>
    /// <param name="shards">From 1; more than learners are as many as learners.</param>
    /// <param name="threads">From 1.</param>
    public ShardedLearners(int learners, int shards, int threads)
    {
        this.threads = threads;
        var count = Math.Min(shards, learners);
        Shards = [.. Enumerable.Range(0, count).Select(number =>
            new Shard((int)((long)learners * number / count), (int)((long)learners * (number + 1) / count)))];
    }

    /// <summary>In the order of their learners.</summary>
    public Shard[] Shards { get; }

    /// <summary>Works on every shard, and ends when all are done.</summary>
    public void Work(Action<Shard> phase)
    {
        if (Shards is [var only])
        {
            phase(only);
        }
        else
        {
            Parallel.ForEach(Shards, new ParallelOptions { MaxDegreeOfParallelism = threads }, phase);
        }
    }

    /// <summary>What all shards said, in the order of learners, once: it is forgotten afterwards.</summary>
    public IEnumerable<T> Take<T>(Func<Shard, List<T>> box)
    {
        foreach (var shard in Shards)
        {
            var said = box(shard);
            foreach (var item in said)
            {
                yield return item;
            }

            said.Clear();
        }
    }
}
