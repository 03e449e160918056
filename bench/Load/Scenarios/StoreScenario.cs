using LearningGraph.Storage;

namespace LearningGraph.Load;

/// <summary>The store's own limit: the same batches as <see cref="IngestScenario"/>, appended in this process, without HTTP, JSON and folds.</summary>
internal sealed class StoreScenario : IScenario
{
    /// <inheritdoc/>
    public string Name => "store";

    /// <inheritdoc/>
    public async Task RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        await bench.StopNodeAsync();
        await using var log = SqliteInteractionLog.Open(bench.Folder);
        InteractionRecorded[][] batches =
            [.. bench.TakeInteractions(bench.Options.Ingested).Select(interaction => new InteractionRecorded(interaction)).Chunk(Workload.BatchSize)];
        var (_, elapsed, _) = await ClosedLoop.RunAsync(
            IngestScenario.Callers, duration: null, batches.Length, async number => await log.AppendAsync(batches[number], cancellationToken), bench.Clock);
        var rate = bench.Options.Ingested / elapsed.TotalSeconds;
        bench.Figures.Add(Name, $"appends of {Workload.BatchSize}, {IngestScenario.Callers} callers, no HTTP", rate, "interactions/s");
        if (bench.IngestRate > 0)
        {
            bench.Figures.Add(Name, "ingest over HTTP / this", bench.IngestRate / rate, "");
        }
    }
}
