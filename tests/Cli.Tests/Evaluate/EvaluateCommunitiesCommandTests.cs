using System.Text.Json;

namespace LearningGraph.Cli.Tests;

public sealed class EvaluateCommunitiesCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("memberships")]
    [InlineData("csv")]
    public async Task Evaluate_ATable_WritesTheReportInItsForm(string verb)
    {
        var json = Path.Combine(folder.Path, "report.json");

        var run = await Command.RunAsync("evaluate", "communities", verb, WriteTable(), "--seed", "7", "--json", json);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var report = JsonDocument.Parse(await File.ReadAllBytesAsync(json, TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(
            ["dataset", "split", "cut", "learners", "groups", "memberships", "testLearners", "testJoins", "coldLearners", "validationLearners", "seed", "rows", "coldRows", "chosen", "bestBaseline", "shipped", "gate", "notes"],
            Names(report));
        Assert.Equal(["name", "parameters", "hit1", "recall3", "recall10", "mrr", "ndcg10", "vsBaseline"], Names(report.GetProperty("rows")[0]));
        Assert.Equal(["ndcg10", "low", "high"], Names(report.GetProperty("rows")[0].GetProperty("vsBaseline")));
        Assert.Equal(
            ("members", "time", 20, 4, 60, 7),
            (report.GetProperty("dataset").GetString(), report.GetProperty("split").GetString(), report.GetProperty("learners").GetInt32(),
                report.GetProperty("groups").GetInt32(), report.GetProperty("memberships").GetInt32(), report.GetProperty("seed").GetInt32()));
    }

    [Fact]
    public async Task Evaluate_ATable_ShowsWhatAnswersWhatWasChosenAndTheDataCard()
    {
        var run = await Command.RunAsync("evaluate", "communities", "csv", WriteTable());

        var marked = run.Output.Split('\n').Single(line => line.TrimStart().StartsWith('>')).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        Assert.Equal("community-blend", marked);
        Assert.Contains($"shipped  {marked}, settled before", run.Output, StringComparison.Ordinal);
        Assert.Contains("gate     Training needs 100 learners who joined to learn from", run.Output, StringComparison.Ordinal);
        Assert.Matches("chosen   [a-z0-9-]+; best baseline ", run.Output);
        Assert.Contains("data     members: 60 memberships of 20 learners in 4 groups", run.Output, StringComparison.Ordinal);
        Assert.Matches("joins    60, SHA-256 [0-9a-f]{16}", run.Output);
    }

    [Theory]
    [InlineData("who;what\nana;a\nana;b\nbo;b\nbo;a\n", "--learner", "who", "--group", "what")]
    [InlineData("User ID,Movie-Id\nana,a\nana,b\nbo,b\nbo,a\n")]
    [InlineData("userId,movieId,rating,timestamp\nana,a,4,978300760\nana,b,5,978302109\nbo,a,4,978301968\nbo,b,3,978300275\nbo,c,3,978300276\nana,c,3,978302110\n")]
    public async Task Evaluate_ColumnsByNameOrByOption_AreFound(string table, params string[] options)
    {
        var run = await Command.RunAsync(["evaluate", "communities", "csv", folder.Write("t.csv", table), .. options]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("of 2 learners in", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_RowsThatCannotBeRead_AreCountedAndLeftOut()
    {
        var table = folder.Write("t.csv", "learner,group,at\nana,a,2026-03-01\nana,b,yesterday\nana,c,2026-03-02\n,a,\nbo,a,2026-03-01T09:00:00Z\nbo,c,1772442000\n");

        var run = await Command.RunAsync("evaluate", "communities", "csv", table);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("1 rows with a time that cannot be read", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 rows without a learner or a group", run.Output, StringComparison.Ordinal);
        Assert.Contains("4 memberships of 2 learners in 2 groups", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "no column of t.csv is known to say who joined; name it with --learner: 'a', 'b'.")]
    [InlineData("user,b\n1,2\n", "no column of t.csv is known to say what was joined; name it with --group: 'user', 'b'.")]
    [InlineData("", "t.csv is empty.")]
    [InlineData("user,group\n", "t.csv holds no membership.")]
    [InlineData("user,group,at\nana,a,soon\n", "t.csv holds no membership; line 2: 'soon' is neither")]
    [InlineData("user,group\nana,a\nbo,b\n", "t: none of 2 memberships is the last")]
    public async Task Evaluate_BadTable_FailsWithOneLine(string table, string expected)
    {
        var run = await Command.RunAsync("evaluate", "communities", "csv", folder.Write("t.csv", table));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("communities")]
    [InlineData("communities", "csv", "nowhere.csv")]
    [InlineData("communities", "csv", ".")]
    [InlineData("communities", "csv", "x", "--map", "m.json", "--learner", "who")]
    [InlineData("communities", "csv", "x", "--map", "nowhere.json")]
    [InlineData("communities", "ndjson", "nowhere.ndjson")]
    [InlineData("communities", "qa", "nowhere.jsonl", "--seed", "-1")]
    [InlineData("communities", "stackexchange", "nowhere")]
    public async Task Evaluate_WrongUsage_FailsWithOneLine(params string[] arguments)
    {
        var run = await Command.RunAsync(["evaluate", .. arguments]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Evaluate_AColumnThatIsNotThere_NamesThoseThatAre()
    {
        var run = await Command.RunAsync("evaluate", "communities", "csv", WriteTable(), "--at", "when");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--at names column 'when', members.csv has: learner, group, joined.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_Ndjson_CountsJoinsThatWereNotRetracted()
    {
        string[] lines =
        [
            .. Enumerable.Range(0, 30).Select(number => Joined($"i-{number}", $"u{number % 5}", $"g{number % 3}", number)),
            Joined("wrong", "u1", "g9", 31),
            """{"id": "r-1", "kind": "retracted", "at": "2026-03-02T09:00:00Z", "actor": "u1", "subject": "wrong"}""",
            """{"group": "g1", "name": "One"}""",
        ];

        var run = await Command.RunAsync("evaluate", "communities", "ndjson", folder.Write("log.ndjson", string.Join('\n', lines)));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("log: 15 memberships of 5 learners in 3 groups", run.Output, StringComparison.Ordinal);
        Assert.Contains("community-blend", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_NdjsonWithoutJoins_FailsWithOneLine()
    {
        var run = await Command.RunAsync("evaluate", "communities", "ndjson", folder.Write("log.ndjson", """{"group": "g1", "name": "One"}"""));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("holds no entry of the kind \"joined\"", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_MappedTables_AreReadAsForImport()
    {
        var map = folder.Write("map.json", """{"files": [{"entries": [{"id": "{learner}:{group}", "kind": "joined", "at": "{joined}", "actor": "{learner}", "group": "{group}"}]}]}""");

        var run = await Command.RunAsync("evaluate", "communities", "csv", WriteTable(), "--map", map);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("60 memberships of 20 learners in 4 groups", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_WithoutTimes_ShipsNothing()
    {
        var run = await Command.RunAsync("evaluate", "communities", "csv", folder.Write("t.csv", "user,group\nana,a\nana,b\nbo,b\nbo,a\n"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("shipped", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_Meetup_IsRead()
    {
        var run = await Command.RunAsync("evaluate", "communities", "csv", RealSets.Require("joins/meetup-montana/members.csv"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("members: 1,941 memberships of 1,757 learners in 9 groups", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_ParticipationByTopic_ModelsBeatPopularity()
    {
        var json = Path.Combine(folder.Path, "report.json");

        await Command.RunAsync("evaluate", "communities", "qa", RealSets.Require("qa/mathoverflow/qa.jsonl"), "--json", json);

        var report = JsonDocument.Parse(await File.ReadAllBytesAsync(json, TestContext.Current.CancellationToken)).RootElement;
        var gains = report.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("name").GetString()!, row => row.GetProperty("ndcg10").GetDouble());
        Assert.Equal("item-knn", report.GetProperty("bestBaseline").GetString());
        Assert.True(gains["ease"] > gains["item-knn"] && gains["rp3beta"] > gains["item-knn"] && gains["item-knn"] > gains["popularity"], string.Join(' ', gains));
        Assert.True(gains["learned"] > gains["community-blend"] && gains["learned"] > gains["ease"], string.Join(' ', gains));
        Assert.Equal("learned", report.GetProperty("shipped").GetString());
        Assert.True(report.GetProperty("gate").GetProperty("isPassed").GetBoolean());
    }

    private static string Joined(string id, string actor, string group, int hour) =>
        $$"""{"id": "{{id}}", "kind": "joined", "at": "2026-03-01T{{hour % 24:00}}:{{hour:00}}:00Z", "actor": "{{actor}}", "group": "{{group}}"}""";

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    // Twenty people join three of four groups each, an hour apart.
    private string WriteTable() => folder.Write("members.csv", "learner,group,joined\n" + string.Join('\n', Enumerable.Range(0, 60).Select(number =>
        $"u{number % 20},g{((number % 20) + (number / 20)) % 4},2026-03-0{1 + (number / 24)}T{number % 24:00}:00:00Z")));
}
