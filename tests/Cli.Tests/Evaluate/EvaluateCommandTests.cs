using System.Text.Json;

namespace LearningGraph.Cli.Tests;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Evaluate_SmallFile_WritesTheReportInItsForm()
    {
        var json = Path.Combine(folder.Path, "report.json");

        var run = await Command.RunAsync("evaluate", "who-to-ask", "qa", WriteQuestions(40), "--seed", "7", "--json", json);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var report = JsonDocument.Parse(await File.ReadAllBytesAsync(json, TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(
            ["dataset", "questions", "testQuestions", "cut", "seed", "rows", "shipped", "shippedVsBestSingle", "gate", "candidateRecall100", "latencyMs"],
            Names(report));
        Assert.Equal(["name", "mrr", "p1", "hit5", "hit10", "ndcg10"], Names(report.GetProperty("rows")[0]));
        Assert.Equal(["name", "mrrDifference", "low", "high"], Names(report.GetProperty("shippedVsBestSingle")));
        Assert.Equal(["p50", "p99"], Names(report.GetProperty("latencyMs")));
        Assert.Equal(
            ("small", 40, 8, 7),
            (report.GetProperty("dataset").GetString(), report.GetProperty("questions").GetInt32(), report.GetProperty("testQuestions").GetInt32(), report.GetProperty("seed").GetInt32()));
    }

    [Fact]
    public async Task Evaluate_SmallFile_ShowsATableWithTheShippedRowMarked()
    {
        var run = await Command.RunAsync("evaluate", "who-to-ask", "qa", WriteQuestions(40));

        var shipped = run.Output.Split('\n').Single(line => line.TrimStart().StartsWith('>'));
        Assert.StartsWith("shipped  " + shipped.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1] + ";", run.Output.Split('\n').Single(line => line.StartsWith("shipped", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("small: 40 questions, 8 in the test; mode lines, seed 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_NothingToEvaluate_FailsWithOneLine()
    {
        var run = await Command.RunAsync("evaluate", "who-to-ask", "qa", WriteQuestions(1));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("learninggraph: small: none of the last fifth", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("who-to-ask", "qa", "nowhere.jsonl")]
    [InlineData("who-to-ask", "stackexchange", "nowhere")]
    [InlineData("who-to-ask", "qa", "x", "--mode", "sideways")]
    [InlineData("who-to-ask", "qa", "x", "--seed", "-1")]
    [InlineData("who-to-ask")]
    public async Task Evaluate_WrongUsage_FailsWithOneLine(params string[] arguments)
    {
        var run = await Command.RunAsync(["evaluate", .. arguments]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("beer-2016", 588, 103)]
    [InlineData("android-meta-2017", 859, 119)]
    [InlineData("matheducators-2014", 394, 72)]
    public async Task Evaluate_RealDumpByLines_TestsTheQuestionsOfTheProtocol(string name, int questions, int testQuestions)
    {
        var json = Path.Combine(folder.Path, "report.json");

        await Command.RunAsync("evaluate", "who-to-ask", "stackexchange", RealSets.Require($"stackexchange/{name}"), "--mode", "lines", "--json", json);

        var report = JsonDocument.Parse(await File.ReadAllBytesAsync(json, TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal((questions, testQuestions), (report.GetProperty("questions").GetInt32(), report.GetProperty("testQuestions").GetInt32()));
    }

    // Five people in turn; each question is answered by the next two.
    private string WriteQuestions(int count) => folder.Write("small/qa.jsonl", string.Join('\n', Enumerable.Range(0, count).Select(number =>
        $$"""{"id": "{{number}}", "at": null, "asker": "u{{number % 5}}", "tags": ["t{{number % 3}}"], "title": "about t{{number % 3}}", "answers": [{"id": "a{{number}}", "at": null, "answerer": "u{{(number + 1) % 5}}", "accepted": true}, {"id": "b{{number}}", "at": null, "answerer": "u{{(number + 2) % 5}}"}]}""")));

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
