namespace LearningGraph.Load;

/// <summary>How fast asks are answered, at half the peak, while interactions come in one by one.</summary>
internal sealed class AskAmidWritesScenario : IScenario
{
    private const double WritesPerSecond = 20;

    /// <inheritdoc/>
    public string Name => "ask-amid-writes";

    /// <inheritdoc/>
    public async Task RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        var node = await bench.StartNodeAsync();
        var most = await AskScenario.GetPeakAsync(bench, node);

        var count = Math.Max(1, (int)(WritesPerSecond * bench.Options.Duration.TotalSeconds));
        byte[][] lines = [.. bench.TakeInteractions(count).Select(interaction => NodeCalls.Write([interaction]))];
        var writing = OpenLoop.RunAsync(
            WritesPerSecond,
            bench.Options.Duration,
            async number =>
            {
                await node.Http.PostAsync(lines[number]);
                return true;
            },
            bench.Clock);
        await AskLoad.MeasureAsync(bench, Name, most / 2, node.Http);
        bench.Figures.Add(Name, "a write, at the client from when it was due, p99", (await writing).At(99), "ms");
    }
}
