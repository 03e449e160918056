namespace LearningGraph.Load;

/// <summary>Ten times what a node can take: it takes what it can, tells the others to come back, and its memory stays bounded.</summary>
internal sealed class OverloadScenario : IScenario
{
    private const double Times = 10;
    private const double MaxGrowthMegabytes = 1_000;

    // Sent in turns: what is there already costs the node as much to look up as something new costs to write.
    private const int DistinctBatches = 1_000;

    /// <inheritdoc/>
    public string Name => "overload";

    /// <inheritdoc/>
    public async Task RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        var node = await bench.StartNodeAsync();
        if (bench.IngestRate == 0)
        {
            await new IngestScenario().RunAsync(bench, cancellationToken);
        }

        var perSecond = Times * bench.IngestRate / Workload.BatchSize;
        var distinct = (int)Math.Min(DistinctBatches, Math.Max(1, perSecond * bench.Options.Duration.TotalSeconds));
        byte[][] batches = [.. bench.TakeInteractions(distinct * Workload.BatchSize).Chunk(Workload.BatchSize).Select(NodeCalls.Write)];
        var refused = 0L;
        await using MemoryWatch memory = new(node.Id, bench.Clock);
        var accepted = await OpenLoop.RunAsync(
            perSecond,
            bench.Options.Duration,
            async number =>
            {
                var wasAccepted = await node.Http.TryPostAsync(batches[number % batches.Length]);
                Interlocked.Add(ref refused, wasAccepted ? 0 : 1);
                return wasAccepted;
            },
            bench.Clock);
        bench.Figures.Add(Name, "batches offered", perSecond, "1/s");
        bench.Figures.Add(Name, "batches accepted", accepted.Count, "");
        bench.Figures.Add(Name, "batches told to come back later (429)", refused, "");
        bench.Figures.Add(Name, "an accepted batch, from when it was due, p99", accepted.At(99), "ms");
        bench.Figures.AddAtMost(MaxGrowthMegabytes, Name, "memory of the node, most above before", await memory.FindMostAsync() - memory.Before, "MB");
    }
}
