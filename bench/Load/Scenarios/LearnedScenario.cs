using System.Text.Json;

namespace LearningGraph.Load;

/// <summary>How long a training takes, how fast asks are answered beside it, and how fast with the model that came of it.</summary>
internal sealed class LearnedScenario : IScenario
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    public string Name => "learned";

    /// <inheritdoc/>
    public async Task RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        var node = await bench.StartNodeAsync();
        var most = await AskScenario.GetPeakAsync(bench, node);

        var started = bench.Clock.GetTimestamp();
        await using MemoryWatch memory = new(node.Id, bench.Clock);
        await node.Http.SendAsync("/v1/models:train", cancellationToken);
        await AskLoad.MeasureAsync(bench, Name, most / 4, node.Http, "training: ");
        var ended = await WaitAsync(bench, node, cancellationToken);
        bench.Figures.Add(Name, "training, from the question to the verdict", bench.Clock.GetElapsedTime(started).TotalSeconds, "s");
        bench.Figures.Add(Name, "memory of the node, most above before", await memory.FindMostAsync(), "MB");
        if (ended.TryGetProperty("version", out var version))
        {
            // Whether it passed its gate or not: what it costs is the same.
            await node.Http.SendAsync($"/v1/models/{version.GetString()}:promote", cancellationToken);
            var (peak, cost) = await AskScenario.FindPeakAsync(bench, node);
            bench.Figures.Add(Name, $"peak, {AskScenario.Callers} callers", peak, "1/s");
            bench.Figures.Add(Name, "processor time of the node per ask", cost.TotalMilliseconds, "ms");
            await AskLoad.MeasureAsync(bench, Name, peak / 2, node.Http);
        }
    }

    private static async Task<JsonElement> WaitAsync(Bench bench, NodeProcess node, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var status = JsonDocument.Parse(await node.Http.GetStringAsync("/v1/models/training", cancellationToken));
            switch (status.RootElement.GetProperty("state").GetString())
            {
                case "running":
                    await Task.Delay(Poll, bench.Clock, cancellationToken);
                    break;
                case "ended":
                    return status.RootElement.Clone();
                default:
                    throw new LoadFailedException($"The training did not end: {status.RootElement.GetRawText()}");
            }
        }
    }
}
