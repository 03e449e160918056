using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LearningGraph.Crash.Tests;

/// <summary>An experiment of a real node that is killed in the middle of it.</summary>
public sealed class ExperimentCrashTests
{
    private const string Scenario = """
        {"name": "crash", "replicates": 12, "ticks": 250, "workplace": {"learners": 1500},
         "strategies": [{"strategy": "none"}, {"strategy": "topDegree"}, {"strategy": "random"}]}
        """;

    // SCHED_IDLE.
    private const int WhenIdle = 5;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_AmidAnExperiment_EndsWithTheReportOfTheCommandLine()
    {
        using TemporaryFolder folder = new();
        var data = Path.Combine(folder.Path, "data");
        int[] workers;
        int done;
        await using (var node = await NodeProcess.StartAsync(["--Storage:Folder", data, "--Experiments:Workers", "2"]))
        {
            using HttpRequestMessage request = new(HttpMethod.Post, "/v1/experiments") { Content = new StringContent(Scenario, Encoding.UTF8, "application/json") };
            request.Headers.Add("Idempotency-Key", "crash");
            using var asked = await node.Http.SendAsync(request, Cancellation);
            Assert.Equal(System.Net.HttpStatusCode.Accepted, asked.StatusCode);
            done = await WaitAsync(node, status => status.GetProperty("done").GetInt32() >= 2);
            workers = await ChildrenAsync(node.Id);
            Assert.Equal(2, workers.Length);
            Assert.All(workers, worker => Assert.Equal((19, WhenIdle), (ReadStat(worker, 19), ReadStat(worker, 41))));
            await node.KillAsync();
        }

        // A kill leaves what was written; this is what a loss of power would leave of the line behind it.
        await File.AppendAllTextAsync(Path.Combine(data, "experiments", "crash", "rows.ndjson"), "[\"0badc0de\",{\"strat", Cancellation);
        Assert.InRange(done, 2, 11);
        await Task.WhenAll(workers.Select(EndedAsync));

        await using var restarted = await NodeProcess.StartAsync(["--Storage:Folder", data, "--Experiments:Workers", "2"]);
        Assert.Equal(12, await WaitAsync(restarted, status => status.GetProperty("state").GetString() == "ended"));
        var report = await restarted.Http.GetByteArrayAsync("/v1/experiments/crash/report", Cancellation);

        var (scenario, expected) = (Path.Combine(folder.Path, "scenario.json"), Path.Combine(folder.Path, "report.json"));
        await File.WriteAllTextAsync(scenario, Scenario, Cancellation);
        var (exitCode, output) = await CommandLineProcess.LearningGraphAsync("simulate", scenario, "--json", expected);
        Assert.True(exitCode == 0, output);
        Assert.Equal(await File.ReadAllTextAsync(expected, Cancellation), Encoding.UTF8.GetString(report));
    }

    // Asks until it is so; the node tells each change as soon as it happens.
    private static async Task<int> WaitAsync(NodeProcess node, Func<JsonElement, bool> isReached)
    {
        await using var stream = await node.Http.GetStreamAsync("/v1/experiments/crash/events", Cancellation);
        await foreach (var item in System.Net.ServerSentEvents.SseParser.Create(stream).EnumerateAsync(Cancellation))
        {
            var status = JsonSerializer.Deserialize<JsonElement>(item.Data);
            if (isReached(status))
            {
                return status.GetProperty("done").GetInt32();
            }
        }

        Assert.Fail($"The stream ended before:\n{node.Output}");
        return -1;
    }

    private static async Task<int[]> ChildrenAsync(int process)
    {
        List<int> children = [];
        foreach (var thread in Directory.GetDirectories($"/proc/{process}/task"))
        {
            var text = await File.ReadAllTextAsync(Path.Combine(thread, "children"), Cancellation);
            children.AddRange(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(child => int.Parse(child, CultureInfo.InvariantCulture)));
        }

        return [.. children];
    }

    // A field of stat, counted behind the name, which is the second and may hold anything (man proc_pid_stat).
    private static int ReadStat(int process, int field)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[field - 3], CultureInfo.InvariantCulture);
    }

    private static async Task EndedAsync(int worker)
    {
        try
        {
            using var process = Process.GetProcessById(worker);
            await process.WaitForExitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }
}
