using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>Runs <c>learninggraph import</c>, with a folder of its own for how far it is.</summary>
internal sealed class Importer : IDisposable
{
    private readonly TemporaryFolder _state = new();

    /// <summary>Runs one to its end.</summary>
    /// <returns>Its report.</returns>
    public async Task<JsonElement> RunAsync(NodeProcess node, params string[] arguments)
    {
        var report = Path.Combine(_state.Path, "report.json");
        using var process = Start(node, [.. arguments, "--json", report]);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, errors);
        return JsonElement.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
    }

    /// <summary>Kills one, and its node, as kill -9 does, once the node has stored so much. Each may be anywhere: between two batches, or between an answer and noting it.</summary>
    public async Task KillAsync(NodeProcess node, long position, params string[] arguments)
    {
        using var process = Start(node, arguments);
        while (await ReadDurableAsync(node) < position)
        {
            Assert.False(process.HasExited, $"The import ended before position {position}.");
        }

        process.Kill();
        await node.KillAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, process.ExitCode);
    }

    /// <summary>The last position that the node has stored.</summary>
    public static async Task<long> ReadDurableAsync(NodeProcess node) =>
        (await node.Http.GetFromJsonAsync<JsonElement>("/health/ready", TestContext.Current.CancellationToken)).GetProperty("durable").GetInt64();

    public void Dispose() => _state.Dispose();

    private Process Start(NodeProcess node, params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Programs.CommandLine, "import", .. arguments, "--url", node.Http.BaseAddress!.ToString()])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["XDG_DATA_HOME"] = _state.Path },
        })!;
}
