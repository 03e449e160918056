namespace LearningGraph.Load;

/// <summary>How many asks a node answers, and how fast at half of that.</summary>
internal sealed class AskScenario : IScenario
{
    /// <summary>How many ask at once.</summary>
    public const int Callers = 8;

    private const double MinPeak = 400;

    /// <inheritdoc/>
    public string Name => "ask";

    /// <inheritdoc/>
    public async Task RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        var node = await bench.StartNodeAsync();
        var (peak, cost) = await FindPeakAsync(bench, node);
        bench.AskPeak = peak;
        bench.Figures.AddAtLeast(MinPeak, Name, $"peak, {Callers} callers", peak, "1/s");
        bench.Figures.Add(Name, "processor time of the node per ask", cost.TotalMilliseconds, "ms");
        await AskLoad.MeasureAsync(bench, Name, peak / 2, node.Http);
    }

    /// <summary>The most asks per second that were seen, found now where no scenario has found it yet.</summary>
    public static async Task<double> GetPeakAsync(Bench bench, NodeProcess node)
    {
        if (bench.AskPeak == 0)
        {
            (bench.AskPeak, _) = await FindPeakAsync(bench, node);
        }

        return bench.AskPeak;
    }

    /// <summary>Asks per second of callers that ask as fast as they are answered, and the node's processor time for each.</summary>
    public static async Task<(double PerSecond, TimeSpan Cost)> FindPeakAsync(Bench bench, NodeProcess node)
    {
        // The same before it counts: code is compiled while it runs.
        await ClosedLoop.RunAsync(Callers, bench.Options.Duration / 2, null, number => AskLoad.AskAsync(bench, node.Http, number), bench.Clock);
        var before = node.MeasureProcessorTime();
        var (count, elapsed, _) = await ClosedLoop.RunAsync(
            Callers, bench.Options.Duration, null, number => AskLoad.AskAsync(bench, node.Http, number), bench.Clock);
        return (count / elapsed.TotalSeconds, (node.MeasureProcessorTime() - before) / Math.Max(1, count));
    }
}
