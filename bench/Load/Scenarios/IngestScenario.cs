namespace LearningGraph.Load;

/// <summary>Interactions in batches, durable when they are answered, and how far answers fall behind meanwhile.</summary>
internal sealed class IngestScenario : IScenario
{
    /// <summary>How many batches are on their way at once.</summary>
    public const int Callers = 4;

    private const double MinRate = 20_000;
    private const double MaxLagSeconds = 2;

    /// <inheritdoc/>
    public string Name => "ingest";

    /// <inheritdoc/>
    public async Task RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        var node = await bench.StartNodeAsync();
        byte[][] batches = [.. bench.TakeInteractions(bench.Options.Ingested).Chunk(Workload.BatchSize).Select(NodeCalls.Write)];
        await using LagWatch lag = new(node.Http, bench.Clock);
        await using MemoryWatch memory = new(node.Id, bench.Clock);
        var before = node.MeasureProcessorTime();
        var (_, elapsed, latencies) = await ClosedLoop.RunAsync(
            Callers, duration: null, batches.Length, number => node.Http.PostAsync(batches[number]), bench.Clock);
        bench.IngestRate = bench.Options.Ingested / elapsed.TotalSeconds;
        var cost = (node.MeasureProcessorTime() - before) / bench.Options.Ingested;
        var (time, entries) = await lag.FindLargestAsync();
        bench.Figures.AddAtLeast(MinRate, Name, $"batches of {Workload.BatchSize}, {Callers} callers", bench.IngestRate, "interactions/s");
        bench.Figures.Add(Name, "processor time of the node per interaction", cost.TotalMicroseconds, "µs");
        bench.Figures.Add(Name, "a batch, p99", latencies.At(99), "ms");
        bench.Figures.AddAtMost(MaxLagSeconds, Name, "largest lag of answers", time.TotalSeconds, "s");
        bench.Figures.Add(Name, "largest lag of answers", entries, "entries");
        bench.Figures.Add(Name, "memory of the node, most", await memory.FindMostAsync(), "MB");
    }
}
