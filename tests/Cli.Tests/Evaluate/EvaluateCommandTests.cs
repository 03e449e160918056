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
            ["dataset", "questions", "testQuestions", "cut", "seed", "rows", "shipped", "shippedVsBestSingle", "gate", "candidateRecall100", "slices", "fairness", "latencyMs"],
            Names(report));
        Assert.Equal(["name", "mrr", "p1", "hit5", "hit10", "ndcg10"], Names(report.GetProperty("rows")[0]));
        Assert.Equal(["name", "mrrDifference", "low", "high"], Names(report.GetProperty("shippedVsBestSingle")));
        Assert.Equal(["p50", "p99"], Names(report.GetProperty("latencyMs")));
        Assert.Equal(["cold asker", "cold expert", "rare topic"], report.GetProperty("slices").EnumerateArray().Select(slice => slice.GetProperty("name").GetString()));
        Assert.Equal(["capacityPerWeek", "questionsPerWeek", "people", "mrrBefore", "rows"], Names(report.GetProperty("fairness")));
        Assert.Equal(
            ["name", "asks", "unasked", "gini", "overCapacity", "mrr", "mrrLost", "peopleAsked", "peopleSuggested", "newcomerShare", "newcomersSuggested"],
            Names(report.GetProperty("fairness").GetProperty("rows")[0]));
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
    [InlineData("who-to-ask", "qa", "x", "--capacity", "0")]
    [InlineData("who-to-ask", "qa", "x", "--capacity", "1001")]
    [InlineData("who-to-ask", "qa", "x", "--capacity", "many")]
    [InlineData("who-to-ask", "qa", "x", "--ablation", "--truth", "y")]
    [InlineData("who-to-ask", "qa", "x", "--fidelity", "--truth", "y")]
    [InlineData("who-to-ask", "qa", "x", "--fidelity", "--ablation")]
    [InlineData("who-to-ask")]
    public async Task Evaluate_WrongUsage_FailsWithOneLine(params string[] arguments)
    {
        var run = await Command.RunAsync(["evaluate", .. arguments]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Evaluate_ACapacityOfOne_AsksNobodyTwiceInAWeek()
    {
        var run = await Command.RunAsync("evaluate", "who-to-ask", "qa", WriteQuestions(40), "--capacity", "1");

        // Five people, one question an hour.
        Assert.Contains(run.Output.Split('\n'), line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["load-aware", "5", "3", ..]);
        Assert.Contains("capacity 1 asks a week where no profile says", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_TheTruthIsGiven_ShowsHowCloseEachRankerComes()
    {
        var truth = folder.Write("truth.csv", "learner,topic,expertise\nu1,t0,0.9\nu2,t1,0.5\nu3,t2,0.25\n");

        var run = await Command.RunAsync("evaluate", "who-to-ask", "ndjson", WriteInteractions(40), "--truth", truth);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        // Three of the eight are asked by the only one who knows.
        Assert.Contains("truth    5 questions", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("learner,topic,expertise\n", "says of nobody")]
    [InlineData("learner,topic\nana,sql\n", "names column 'expertise'")]
    [InlineData("learner,topic,expertise\nana,sql,1.5\n", "line 2: expertise '1.5' is no number from 0 to 1")]
    [InlineData("learner,topic,expertise\nana,sql,NaN\n", "line 2: expertise 'NaN' is no number from 0 to 1")]
    [InlineData("learner,topic,expertise\nana,sql,0.5\nana,,0.5\n", "line 3: the learner or the topic is missing")]
    [InlineData("learner,topic,expertise\nana,sql,0.5\nana,sql,0.6\n", "line 3: 'ana' on 'sql' stands there twice")]
    [InlineData("learner,topic,expertise\nana,sql\n", "line 2: ")]
    public async Task Evaluate_ATruthThatCannotBeRead_FailsWithOneLineThatSaysWhere(string content, string expected)
    {
        var run = await Command.RunAsync("evaluate", "who-to-ask", "qa", WriteQuestions(40), "--truth", folder.Write("truth.csv", content));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Evaluate_NoTruthWhereOneIsNamed_FailsWithOneLine()
    {
        var run = await Command.RunAsync("evaluate", "who-to-ask", "qa", WriteQuestions(40), "--truth", Path.Combine(folder.Path, "nowhere.csv"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nowhere.csv does not exist", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_Ablation_WritesARowPerPartLeftOut()
    {
        var json = Path.Combine(folder.Path, "ablation.json");

        var run = await Command.RunAsync("evaluate", "who-to-ask", "qa", WriteQuestions(250), "--ablation", "--json", json);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var report = JsonDocument.Parse(await File.ReadAllBytesAsync(json, TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(["dataset", "questions", "from", "judged", "seed", "rows"], Names(report));
        Assert.Equal(["name", "columns", "trees", "regression", "mix"], Names(report.GetProperty("rows")[0]));
        Assert.Equal(["mrr", "difference", "low", "high"], Names(report.GetProperty("rows")[0].GetProperty("mix")));
        Assert.All(
            report.GetProperty("rows").EnumerateArray(),
            row => Assert.Contains($"  {row.GetProperty("name").GetString()} ", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Evaluate_Fidelity_WritesARowPerRanker()
    {
        var json = Path.Combine(folder.Path, "fidelity.json");

        var run = await Command.RunAsync("evaluate", "who-to-ask", "qa", WriteQuestions(100), "--fidelity", "--json", json);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var report = JsonDocument.Parse(await File.ReadAllBytesAsync(json, TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(["dataset", "questions", "from", "judged", "seed", "rows"], Names(report));

        // Too little to train on: the blend alone.
        var row = Assert.Single(report.GetProperty("rows").EnumerateArray());
        Assert.Equal(["ranker", "suggestions", "reasons", "lowered", "withoutEvidence", "share"], Names(row));
        Assert.Contains("prior-blend", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_AblationOfTooLittle_FailsWithOneLine()
    {
        var run = await Command.RunAsync("evaluate", "who-to-ask", "qa", WriteQuestions(40), "--ablation");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("learninggraph: small: leaving features out needs 100 answered questions", run.Error, StringComparison.Ordinal);
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

    // The same, one question an hour.
    private string WriteInteractions(int count) => folder.Write("small.ndjson", string.Join('\n', Enumerable.Range(0, count).SelectMany(number => new[]
    {
        $$"""{"id": "q{{number}}", "kind": "asked", "at": "{{At(number)}}:00Z", "actor": "u{{number % 5}}", "topics": ["t{{number % 3}}"], "title": "about t{{number % 3}}"}""",
        $$"""{"id": "a{{number}}", "kind": "answered", "at": "{{At(number)}}:10Z", "actor": "u{{(number + 1) % 5}}", "subject": "q{{number}}"}""",
        $$"""{"id": "b{{number}}", "kind": "answered", "at": "{{At(number)}}:20Z", "actor": "u{{(number + 2) % 5}}", "subject": "q{{number}}"}""",
    })));

    private static string At(int hour) => $"2026-03-{2 + (hour / 24):00}T{hour % 24:00}:00";

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
