namespace LearningGraph.Load;

/// <summary>How long a node takes until it answers, on a folder where it has stopped in good order before.</summary>
internal sealed class StartScenario : IScenario
{
    private const double MaxSeconds = 3;

    /// <inheritdoc/>
    public string Name => "start";

    /// <inheritdoc/>
    public async Task RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        await bench.StopNodeAsync();
        var first = await bench.StartNodeAsync();
        bench.Figures.Add(Name, "to ready, first time on the folder", first.TimeToReady.TotalSeconds, "s");

        await bench.StopNodeAsync();
        var again = await bench.StartNodeAsync();
        bench.Figures.AddAtMost(MaxSeconds, Name, "to ready, after a stop", again.TimeToReady.TotalSeconds, "s");
    }
}
