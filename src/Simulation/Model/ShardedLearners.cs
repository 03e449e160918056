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

    /// <summary>Moves what all shards said into one list, in the order of learners. What was in it before is forgotten.</summary>
    /// <param name="box">Where a shard keeps it; emptied.</param>
    /// <param name="said">Filled; kept by the caller, so that a tick takes no new memory.</param>
    public List<T> Drain<T>(Func<Shard, List<T>> box, List<T> said)
    {
        said.Clear();
        foreach (var shard in Shards)
        {
            var own = box(shard);
            said.AddRange(own);
            own.Clear();
        }

        return said;
    }
}
