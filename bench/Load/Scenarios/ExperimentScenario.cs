using System.Text.Json;

namespace LearningGraph.Load;

/// <summary>How fast asks are answered, at half the peak, while an experiment is played on the same processors, and what is left for the experiment.</summary>
internal sealed class ExperimentScenario : IScenario
{
    private const double MaxTail = 20;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc/>
    public string Name => "experiment";

    /// <inheritdoc/>
    public async Task RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        var node = await bench.StartNodeAsync();
        var most = await AskScenario.GetPeakAsync(bench, node);

        // More than it can come to while the asks last.
        Scenario scenario = new() { Name = "beside asks", Replicates = 10_000, Workplace = new() { Learners = 1_000 } };
        var experiment = await node.Http.PostAsync(scenario, cancellationToken);
        while (await CountAsync(node.Http, cancellationToken) == 0)
        {
            await Task.Delay(Poll, bench.Clock, cancellationToken);
        }

        var (before, started) = (await CountAsync(node.Http, cancellationToken), bench.Clock.GetTimestamp());
        await AskLoad.MeasureAsync(bench, Name, most / 2, node.Http, "beside one: ", MaxTail);
        var played = await CountAsync(node.Http, cancellationToken) - before;
        bench.Figures.Add(Name, "replicates of 1,000 learners meanwhile", played / bench.Clock.GetElapsedTime(started).TotalSeconds, "1/s");
        using var cancelled = await node.Http.DeleteAsync(experiment, cancellationToken);
    }

    // Replicates that are done; the listing computes no report.
    private static async Task<int> CountAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var answer = JsonDocument.Parse(await http.GetStringAsync("/v1/experiments?limit=1", cancellationToken));
        var latest = answer.RootElement.GetProperty("items")[0];
        return latest.GetProperty("state").GetString() == "running"
            ? latest.GetProperty("done").GetInt32()
            : throw new LoadFailedException($"The experiment does not go on: {latest.GetRawText()}");
    }
}
