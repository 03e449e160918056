using System.Text.Json;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>The load driver, in the form that judges nothing.</summary>
public sealed class LoadTests
{
    // One of each scenario; what it measures beside is its own affair.
    private static readonly string[] Scenarios = ["memory", "start", "ask", "ask-amid-writes", "experiment", "learned", "singles", "ingest", "overload", "store"];

    [Fact]
    public async Task Quick_EveryScenario_PrintsItsFigures()
    {
        using TemporaryFolder folder = new();
        var file = Path.Combine(folder.Path, "figures.json");

        var (exitCode, output) = await CommandLineProcess.RunAsync("dotnet", Programs.Load, "--quick", "--json", file);

        Assert.True(exitCode == 0, output);
        var figures = JsonElement.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).EnumerateArray().ToLookup(figure => figure.GetProperty("scenario").GetString()!);
        Assert.Equal(Scenarios, figures.Select(scenario => scenario.Key));
        Assert.All(figures, scenario => Assert.Contains(scenario, figure => figure.GetProperty("value").GetDouble() > 0));
        Assert.All(figures.SelectMany(scenario => scenario), figure => Assert.Contains(figure.GetProperty("name").GetString()!, output, StringComparison.Ordinal));
    }
}
