namespace LearningGraph.Load;

/// <summary>Interactions one by one from many callers, each durable before its caller sends the next.</summary>
internal sealed class SinglesScenario : IScenario
{
    private const int Callers = 64;
    private const double MaxTail = 50;

    /// <inheritdoc/>
    public string Name => "singles";

    /// <inheritdoc/>
    public async Task RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        var http = (await bench.StartNodeAsync()).Http;
        var total = bench.Options.Ingested / 4;
        byte[][] lines = [.. bench.TakeInteractions(total).Select(interaction => NodeCalls.Write([interaction]))];
        var warmUp = total / 10;
        await ClosedLoop.RunAsync(Callers, bench.Options.Duration, warmUp, number => http.PostAsync(lines[number]), bench.Clock);
        var (count, elapsed, latencies) = await ClosedLoop.RunAsync(
            Callers, bench.Options.Duration, total - warmUp, number => http.PostAsync(lines[warmUp + number]), bench.Clock);
        bench.Figures.Add(Name, $"{Callers} callers", count / elapsed.TotalSeconds, "1/s");
        bench.Figures.Add(Name, $"{Callers} callers, p50", latencies.At(50), "ms");
        bench.Figures.AddAtMost(MaxTail, Name, $"{Callers} callers, p99", latencies.At(99), "ms");
    }
}
