using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LearningGraph.Crash.Tests;

/// <summary>A node whose disk stops taking writes: 503 as long as it lasts, reads go on, nothing acknowledged is lost, no restart is needed.</summary>
public sealed class WriteFaultTests
{
    private const string Unknown = " Nothing is known about this request; sending it again later is harmless.";

    private readonly Ledger _ledger = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_DiskFull_Is503UntilThereIsRoom()
    {
        using var disk = SmallDisk.Require(12);
        var data = Path.Combine(disk.Path, "data");
        await using (var node = await NodeProcess.StartAsync(data))
        {
            await SurviveAsync(node, "The database is on a disk that is full.", () => Task.CompletedTask, () =>
            {
                disk.Resize(200);
                return Task.CompletedTask;
            });

            Assert.Contains($"'{Path.Combine(data, "learninggraph.db")}' is on a disk that is full. Make room there.", node.Output, StringComparison.Ordinal);
            await node.KillAsync();
        }

        await VerifyAsync(data);
    }

    /// <summary>Needs no administrator: the system refuses to let a file grow.</summary>
    [Fact]
    public async Task Write_DiskReportsErrors_Is503UntilItDoesNot()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/prlimit"), "The size of files is limited by prlimit, which is not here.");
        using TemporaryFolder folder = new();

        // What grows too large would else be killed.
        await using (var node = await NodeProcess.StartAsync(["--Storage:Folder", folder.Path], ["bash", "-c", "trap '' XFSZ; exec \"$@\"", "--"]))
        {
            await SurviveAsync(
                node,
                "The database cannot be read or written: the disk reports an error.",
                () => LimitAsync(node, "3000000"),
                () => LimitAsync(node, "unlimited"));

            Assert.Contains("the disk reports an error. The system's log says more.", node.Output, StringComparison.Ordinal);
            await node.KillAsync();
        }

        await VerifyAsync(folder.Path);
    }

    private static async Task LimitAsync(NodeProcess node, string bytes) =>
        Assert.Equal((0, ""), await CommandLineProcess.RunAsync("prlimit", "--pid", node.Id.ToString(CultureInfo.InvariantCulture), $"--fsize={bytes}:unlimited"));

    private async Task SurviveAsync(NodeProcess node, string reason, Func<Task> fail, Func<Task> mend)
    {
        Workload workload = new(new(node.Http, _ledger), "r0", seed: 1);
        await workload.PrepareAsync();
        await fail();
        var batch = await PostUntilRefusedAsync(node.Http, workload);

        // By a grain too, and by all callers at once.
        for (var i = 0; i < 20; i++)
        {
            await AssertUnavailableAsync(await node.Http.PutAsJsonAsync($"/v1/learners/r0-new{i}", new { name = new string('x', 200) }, Cancellation), reason);
            await AssertUnavailableAsync(await PostAsync(node.Http, batch), reason);
        }

        var answer = await node.AskAsync(new { topics = Workload.Topics });
        Assert.NotEqual(0, answer.GetProperty("suggestions").GetArrayLength());
        Assert.Single(node.Output.Split('\n'), line => line.Contains("learninggraph.db", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", node.Output, StringComparison.Ordinal);

        await mend();
        Calls calls = new(node.Http, _ledger);
        await calls.PostAsync(batch);
        await calls.PutAsync("r0-new0", capacity: null);
        Assert.True(await calls.HasProfileAsync("r0-new0"));
    }

    // Until even a single one is refused: a batch may be too large where that still fits.
    private async Task<Interaction[]> PostUntilRefusedAsync(HttpClient http, Workload workload)
    {
        Random random = new(1);
        var size = 500;
        for (var call = 0; ; call++)
        {
            Interaction[] batch = [.. Enumerable.Range(0, size).Select(i => workload.Create($"r0-{call}-{i}", random) with { Text = new string('x', 1_000) })];
            using var response = await PostAsync(http, batch);
            if (response.IsSuccessStatusCode)
            {
                _ledger.Store(batch.Select(interaction => interaction.Id.Value));
            }
            else if (size == 1)
            {
                return batch;
            }
            else
            {
                size = Math.Max(1, size / 5);
            }
        }
    }

    private async Task VerifyAsync(string folder)
    {
        Assert.NotEmpty(_ledger.Stored);
        await Verifier.VerifyLogAsync(folder, _ledger);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, Interaction[] batch) =>
        http.PostAsJsonAsync("/v1/interactions", batch, DomainJson.Options, Cancellation);

    private static async Task AssertUnavailableAsync(HttpResponseMessage response, string reason)
    {
        using (response)
        {
            var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, reason + Unknown), (response.StatusCode, problem.GetProperty("detail").GetString()));
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
        }
    }
}
