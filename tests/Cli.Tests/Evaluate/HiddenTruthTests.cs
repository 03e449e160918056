using System.Text.Json;

namespace LearningGraph.Cli.Tests;

/// <summary>A generated workplace, where it is known who really knows what.</summary>
public sealed class HiddenTruthTests : IDisposable
{
    // What is learnt is who answers: who knows, likes to, and is at hand. Topic profiles look at nothing but topics, and the prior blend at
    // little else, so they lie nearer to who knows (docs/ranking.md); everybody else must lie behind.
    private static readonly string[] ByTopic = ["tag-idf", "tag-idf-1000", "prior-blend"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Evaluate_AGeneratedWorkplace_TheLearnedRankingIsCloserToTheTruthThanWhatLooksBeyondTopics()
    {
        var (sample, truth, json) = (Path.Combine(folder.Path, "sample.ndjson"), Path.Combine(folder.Path, "truth.csv"), Path.Combine(folder.Path, "report.json"));
        await Command.RunAsync("sample", "--learners", "400", "--out", sample, "--truth", truth);

        var run = await Command.RunAsync("evaluate", "who-to-ask", "ndjson", sample, "--truth", truth, "--json", json);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var report = JsonDocument.Parse(await File.ReadAllBytesAsync(json, TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal("learned", report.GetProperty("truth").GetProperty("compared").GetString());
        var rows = report.GetProperty("truth").GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("name").GetString()!);
        var others = rows.Keys.Except([.. ByTopic, "learned", "learned, reranked", "prior-blend, reranked"]).ToArray();
        Assert.Equal(["random", "answers-so-far", "activity-200", "activity-1000", "combsum", "combsum-1000", "bm25-profile", "pagerank"], others);
        Assert.All(others, name => Assert.True(rows[name].GetProperty("low").GetDouble() > 0, name));
        Assert.All(ByTopic, name => Assert.True(rows[name].GetProperty("difference").GetDouble() > -0.08, name));
    }
}
