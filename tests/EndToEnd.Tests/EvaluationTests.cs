using System.Text.Json;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>The figures that the ranking is held to, on the real data sets.</summary>
public sealed class EvaluationTests
{
    /// <summary>The columns published for this protocol, line by line: whoever answers to within .01 has the protocol right.</summary>
    [Theory]
    [InlineData("mathoverflow", 1_992, .082, .134, .115)]
    [InlineData("dba", 555, .169, .232, .220)]
    public async Task Evaluate_QuestionsAndAnswers_ReproducesTheBaselinesAndMeetsTheBar(
        string name, int testQuestions, double answersSoFar, double activityShort, double activityLong)
    {
        var report = await EvaluateAsync("qa", $"qa/{name}/qa.jsonl", "lines");

        Assert.Equal(testQuestions, report.GetProperty("testQuestions").GetInt32());
        Assert.Equal(answersSoFar, MrrOf(report, "answers-so-far"), tolerance: .01);
        Assert.Equal(activityShort, MrrOf(report, "activity-200"), tolerance: .01);
        Assert.Equal(activityLong, MrrOf(report, "activity-1000"), tolerance: .01);
        Assert.True(report.GetProperty("shippedVsBestSingle").GetProperty("low").GetDouble() > -.005, report.GetRawText());
    }

    [Theory]
    [InlineData("beer-2016", "lines")]
    [InlineData("beer-2016", "time")]
    [InlineData("android-meta-2017", "lines")]
    [InlineData("android-meta-2017", "time")]
    [InlineData("matheducators-2014", "lines")]
    [InlineData("matheducators-2014", "time")]
    public async Task Evaluate_SmallSite_StaysCloseToTheBestSingleSignal(string name, string mode)
    {
        var report = await EvaluateAsync("stackexchange", $"stackexchange/{name}", mode);

        var best = MrrOf(report, report.GetProperty("shippedVsBestSingle").GetProperty("name").GetString()!);
        Assert.InRange(MrrOf(report, report.GetProperty("shipped").GetString()!) / best, .93, double.PositiveInfinity);
    }

    private static double MrrOf(JsonElement report, string ranker) =>
        report.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("name").GetString() == ranker).GetProperty("mrr").GetDouble();

    private static async Task<JsonElement> EvaluateAsync(string format, string data, string mode)
    {
        using TemporaryFolder folder = new();
        var json = Path.Combine(folder.Path, "report.json");
        var (exitCode, output) = await CommandLineProcess.LearningGraphAsync(
            "evaluate", "who-to-ask", format, RealSets.Require(data), "--mode", mode, "--json", json);
        Assert.True(exitCode == 0, output);
        return JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken));
    }
}
