using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using LearningGraph.Storage;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>Imports of a real dump that are killed, repeated and undone.</summary>
public sealed class ImportTests
{
    private const int Batch = 500;
    private static readonly object Stout = new { text = "How long does an opened bottle of stout keep?", count = 10 };

    [Fact]
    public async Task Import_KilledAgainAndAgain_LeavesTheLogOfOneThatWasNot()
    {
        using TemporaryFolder whole = new();
        using TemporaryFolder killed = new();
        using TemporaryFolder state = new();
        long[] moments = [300, 1_400, 3_200];
        string asked;
        await using (var node = await NodeProcess.StartAsync(whole.Path))
        {
            await ImportAsync(node, state);
            asked = Suggestions(await node.AskAsync(Stout));
        }

        await using (var node = await NodeProcess.StartAsync(killed.Path))
        {
            foreach (var position in moments)
            {
                await ImportUntilAsync(node, state, position);
            }

            var sending = (await ImportAsync(node, state)).GetProperty("sending");

            Assert.InRange(sending.GetProperty("sentBefore").GetInt64(), moments[^1] - Batch, long.MaxValue);
            Assert.InRange(sending.GetProperty("duplicates").GetInt64(), 0, Batch * moments.Length);
            Assert.Equal(asked, Suggestions(await node.AskAsync(Stout)));
        }

        Assert.Equal(await ReadIdsAsync(whole.Path), await ReadIdsAsync(killed.Path));
    }

    [Fact]
    public async Task Import_AgainThenUndoneThenAgain_IsAsAfterTheFirst()
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder state = new();
        await using var node = await NodeProcess.StartAsync(folder.Path);
        var first = await ImportAsync(node, state);
        var asked = Suggestions(await node.AskAsync(Stout));

        var second = (await ImportAsync(node, state)).GetProperty("sending");
        var undone = await RunAsync(node, state, "import", "--undo", "beer-2016");
        var afterUndo = Suggestions(await node.AskAsync(Stout));
        var third = (await ImportAsync(node, state)).GetProperty("sending");

        var accepted = first.GetProperty("sending").GetProperty("accepted").GetInt64();
        var profiles = first.GetProperty("sending").GetProperty("profilesWritten").GetInt64();
        Assert.Equal((0, accepted), (second.GetProperty("accepted").GetInt64(), second.GetProperty("duplicates").GetInt64()));
        Assert.Equal((0, profiles), (second.GetProperty("profilesWritten").GetInt64(), second.GetProperty("profilesKept").GetInt64()));
        Assert.Equal((accepted, profiles), (undone.GetProperty("retracted").GetInt64(), undone.GetProperty("withdrawn").GetInt64()));
        Assert.Equal("[]", afterUndo);
        Assert.Equal((accepted, profiles), (third.GetProperty("accepted").GetInt64(), third.GetProperty("profilesWritten").GetInt64()));
        Assert.Equal(asked, Suggestions(await node.AskAsync(Stout)));
    }

    private static async Task<JsonElement> ImportAsync(NodeProcess node, TemporaryFolder state) =>
        await RunAsync(node, state, "import", "stackexchange", Programs.RequireData("stackexchange/beer-2016"));

    private static async Task<JsonElement> RunAsync(NodeProcess node, TemporaryFolder state, params string[] arguments)
    {
        var report = Path.Combine(state.Path, "report.json");
        using var process = Start(node, state, [.. arguments, "--json", report]);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, errors);
        return JsonSerializer.Deserialize<JsonElement>(await File.ReadAllBytesAsync(report, TestContext.Current.CancellationToken));
    }

    // As kill -9, once the node has stored so much. The process may be anywhere: between two batches, or between an answer and noting it.
    private static async Task ImportUntilAsync(NodeProcess node, TemporaryFolder state, long position)
    {
        using var process = Start(node, state, "import", "stackexchange", Programs.RequireData("stackexchange/beer-2016"));
        while (!process.HasExited)
        {
            var health = await node.Http.GetFromJsonAsync<JsonElement>("/health/ready", TestContext.Current.CancellationToken);
            if (health.GetProperty("durable").GetInt64() >= position)
            {
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                return;
            }
        }

        Assert.Fail($"The import ended before position {position}, with exit code {process.ExitCode}.");
    }

    private static Process Start(NodeProcess node, TemporaryFolder state, params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Programs.CommandLine, .. arguments, "--url", node.Http.BaseAddress!.ToString()])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["XDG_DATA_HOME"] = state.Path },
        })!;

    private static string Suggestions(JsonElement answer) => answer.GetProperty("suggestions").GetRawText();

    private static async Task<List<string>> ReadIdsAsync(string folder)
    {
        await using var log = SqliteInteractionLog.Open(folder);
        List<string> ids = [];
        for (var page = await log.ReadAsync(0, 1_000, TestContext.Current.CancellationToken); page.Rows.Length > 0;
            page = await log.ReadAsync(page.Last, 1_000, TestContext.Current.CancellationToken))
        {
            ids.AddRange(page.Rows.OfType<InteractionRow>().Select(row => row.Id.Value));
        }

        return ids;
    }
}
