using System.Text.Json;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>Reasons name what somebody is suggested for: taken back, the score falls.</summary>
public sealed class FidelityTests
{
    private const double LeastShare = .95;
    private const int LeastReasons = 100;

    [Fact]
    public async Task Evaluate_GeneratedWorkplace_ScoresFallWithoutTheEvidence()
    {
        using TemporaryFolder folder = new();
        var file = Path.Combine(folder.Path, "workplace.ndjson");
        var (exitCode, output) = await CommandLineProcess.LearningGraphAsync(
            "sample", "--learners", "1000", "--days", "365", "--seed", "5", "--out", file);
        Assert.True(exitCode == 0, output);

        await RequireFidelityAsync("ndjson", file);
    }

    [Fact]
    public async Task Evaluate_SmallSite_ScoresFallWithoutTheEvidence() =>
        await RequireFidelityAsync("stackexchange", RealSets.Require("stackexchange/beer-2016"));

    private static async Task RequireFidelityAsync(string format, string data)
    {
        using TemporaryFolder folder = new();
        var json = Path.Combine(folder.Path, "report.json");
        var (exitCode, output) = await CommandLineProcess.LearningGraphAsync("evaluate", "who-to-ask", format, data, "--fidelity", "--json", json);
        Assert.True(exitCode == 0, output);

        var rows = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken)).GetProperty("rows");
        Assert.Equal(["prior-blend", "learned"], rows.EnumerateArray().Select(row => row.GetProperty("ranker").GetString()!));
        Assert.All(rows.EnumerateArray(), row =>
        {
            Assert.InRange(row.GetProperty("reasons").GetInt32(), LeastReasons, int.MaxValue);
            Assert.True(row.GetProperty("share").GetDouble() >= LeastShare, output);
        });
    }
}
