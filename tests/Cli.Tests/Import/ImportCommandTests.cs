using System.Text.Json;

namespace LearningGraph.Cli.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_Dump_SendsProfilesThenInteractionsInTimeOrder()
    {
        await using var node = await RecordingNode.StartAsync();
        folder.Write("site/Posts.xml", """
            <posts>
              <row Id="4" PostTypeId="2" ParentId="1" CreationDate="2020-01-01T11:00:00" OwnerUserId="8" Body="b" />
              <row Id="1" PostTypeId="1" CreationDate="2020-01-01T10:00:00" OwnerUserId="7" Body="a" Title="t" Tags="|x|" AcceptedAnswerId="4" />
            </posts>
            """);
        folder.Write("site/Users.xml", """<users><row Id="7" DisplayName="Ana"/><row Id="8" DisplayName="Bo"/></users>""");

        var run = await ImportAsync(node, "stackexchange", Path.Combine(folder.Path, "site"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["site:q:1", "site:a:4", "site:accepted:4"], Ids(Assert.Single(node.Batches)));
        Assert.Equal(["/v1/learners/site:7", "/v1/learners/site:8"], node.Profiles.Keys.Order());
        Assert.Equal("POST /v1/interactions 202", node.Requests.Last());
        Assert.Contains("source     site", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DumpAgain_AddsNothingAndKeepsProfiles()
    {
        await using var node = await RecordingNode.StartAsync();
        folder.Write("Posts.xml", """<posts><row Id="1" PostTypeId="1" CreationDate="2020-01-01T10:00:00" OwnerUserId="7" /></posts>""");
        folder.Write("Users.xml", """<users><row Id="7" DisplayName="Ana"/></users>""");
        await ImportAsync(node, "stackexchange", folder.Path, "--source", "s");
        node.Profiles["/v1/learners/s:7"] = JsonSerializer.SerializeToElement(new { learner = "s:7", name = "Edited" });

        var again = await ImportAsync(node, "stackexchange", folder.Path, "--source", "s");

        Assert.Contains("duplicates 1", again.Output, StringComparison.Ordinal);
        Assert.Contains("0 written, 1 there already", again.Output, StringComparison.Ordinal);
        Assert.Equal("Edited", node.Profiles["/v1/learners/s:7"].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Import_Ndjson_SendsBatchesOf500InTheOrderOfTheFile()
    {
        await using var node = await RecordingNode.StartAsync();
        var file = WriteInteractions(1_100);

        var run = await ImportAsync(node, "ndjson", file);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([500, 500, 100], node.Batches.Select(batch => batch.Length));
        Assert.Equal(Enumerable.Range(0, 1_100).Select(number => $"i-{number}"), node.Batches.SelectMany(Ids));
    }

    [Fact]
    public async Task Import_ProfilesOfOneLearner_TheLastArrivesAtAnEscapedAddress()
    {
        await using var node = await RecordingNode.StartAsync();
        var file = folder.Write("p.ndjson", string.Join('\n', Enumerable.Range(0, 40).Select(number => $$"""{"learner": "a b", "name": "{{number}}"}""")));

        await ImportAsync(node, "ndjson", file);

        Assert.Equal("39", node.Profiles["/v1/learners/a b"].GetProperty("name").GetString());
        Assert.Single(node.Requests, request => request.StartsWith("PUT ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(429, "0")]
    [InlineData(503, null)]
    public async Task Import_NodeBusyForAMoment_TriesTheSameBatchAgain(int status, string? retryAfter)
    {
        await using var node = await RecordingNode.StartAsync();
        node.RefuseNext(status, retryAfter);
        node.RefuseNext(status, retryAfter);

        var run = await ImportAsync(node, "ndjson", WriteInteractions(3));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal([$"POST /v1/interactions {status}", $"POST /v1/interactions {status}", "POST /v1/interactions 202"], node.Requests);
    }

    [Fact]
    public async Task Import_RetryAfterOneSecond_WaitsThatLong()
    {
        await using var node = await RecordingNode.StartAsync();
        node.RefuseNext(429, "1");
        var started = TimeProvider.System.GetTimestamp();

        await ImportAsync(node, "ndjson", WriteInteractions(1));

        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromSeconds(0.99));
    }

    [Fact]
    public async Task Import_NodeStillFolding_WaitsUntilItHasAppliedTheLastBatch()
    {
        await using var node = await RecordingNode.StartAsync();
        node.Applied.Enqueue(1);
        node.Applied.Enqueue(2);
        node.Applied.Enqueue(3);
        node.Applied.Enqueue(99);

        var run = await ImportAsync(node, "ndjson", WriteInteractions(3));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([99], node.Applied);
    }

    [Fact]
    public async Task Import_BatchTooLargeForTheNode_IsSentInHalves()
    {
        await using var node = await RecordingNode.StartAsync();
        node.LargestBatch = 2;

        var run = await ImportAsync(node, "ndjson", WriteInteractions(7));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Enumerable.Range(0, 7).Select(number => $"i-{number}"), node.Batches.SelectMany(Ids));
    }

    [Fact]
    public async Task Import_SomeRejected_ReportsThemAndSucceeds()
    {
        await using var node = await RecordingNode.StartAsync();
        node.Rejects.Add("i-1");
        var json = Path.Combine(folder.Path, "report.json");

        var run = await ImportAsync(node, "ndjson", WriteInteractions(3), "--json", json);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("400 i-1: refused by the test", run.Output, StringComparison.Ordinal);
        var sending = JsonDocument.Parse(await File.ReadAllBytesAsync(json, TestContext.Current.CancellationToken)).RootElement.GetProperty("sending");
        Assert.Equal(
            (2, 0, 1),
            (sending.GetProperty("accepted").GetInt32(), sending.GetProperty("duplicates").GetInt32(), sending.GetProperty("rejected").GetInt32()));
    }

    [Fact]
    public async Task Import_EverythingRejected_Fails()
    {
        await using var node = await RecordingNode.StartAsync();
        node.Rejects.Add("i-0");

        var run = await ImportAsync(node, "ndjson", WriteInteractions(1));

        AssertFailed(run, "took nothing; the first reason: refused by the test");
    }

    [Fact]
    public async Task Import_SomeLinesBad_ReportsThemAndSendsTheRest()
    {
        await using var node = await RecordingNode.StartAsync();
        var file = folder.Write("mixed.ndjson", await File.ReadAllTextAsync(WriteInteractions(2), TestContext.Current.CancellationToken) + "\nnot json\n");

        var run = await ImportAsync(node, "ndjson", file);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("line 3: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(node.Batches).Length);
    }

    [Fact]
    public async Task Import_NotANode_FailsWithOneLine()
    {
        await using var node = await RecordingNode.StartAsync();
        node.RefuseNext(404);

        AssertFailed(await ImportAsync(node, "ndjson", WriteInteractions(1)), "answered 404 to POST /v1/interactions.");
    }

    [Fact]
    public async Task Import_NodeDown_FailsWithOneLineNamingIt()
    {
        Uri url;
        await using (var node = await RecordingNode.StartAsync())
        {
            url = node.Url;
        }

        var run = await Command.RunAsync("import", "ndjson", WriteInteractions(1), "--url", url.ToString());

        AssertFailed(run, $"no node answers at {url}");
    }

    [Theory]
    [InlineData("stackexchange", "nowhere", "nowhere is not a folder.")]
    [InlineData("stackexchange", "", "holds no Posts.xml")]
    [InlineData("qa", "nowhere.jsonl", "nowhere.jsonl does not exist.")]
    [InlineData("qa", "empty", "empty is empty.")]
    [InlineData("qa", "text", "text holds no question; line 1: ")]
    [InlineData("qa", "interactions.ndjson", "names an \"asker\" or an \"answerer\".")]
    [InlineData("ndjson", "questions", "questions holds no entry; line 1: There is no field 'asker'; names are written in lower camel case.")]
    [InlineData("ndjson", "", "is a folder, not a file.")]
    [InlineData("ndjson", "empty", "empty is empty.")]
    [InlineData("ndjson", "text", "text holds no entry; line 1: ")]
    public async Task Import_UnusableSource_FailsWithOneLine(string format, string name, string reason)
    {
        await using var node = await RecordingNode.StartAsync();
        folder.Write("empty", "");
        folder.Write("text", "Dear diary,\ntoday");
        folder.Write("questions", """{"id": "1", "at": "2026-03-01T09:30:00Z", "asker": "ana"}""");
        WriteInteractions(3);

        AssertFailed(await ImportAsync(node, format, Path.Combine(folder.Path, name)), reason);
        Assert.Empty(node.Batches);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "csv", "x")]
    [InlineData("import", "qa")]
    [InlineData("import", "qa", "x", "--url", "nonsense")]
    [InlineData("import", "qa", "x", "--source", "")]
    [InlineData("nonsense")]
    public async Task Run_WrongUsage_FailsWithOneLine(params string[] arguments) => AssertFailed(await Command.RunAsync(arguments), "");

    [Fact]
    public async Task Import_Cancelled_SaysSoAndStops()
    {
        await using var node = await RecordingNode.StartAsync();
        using StringWriter output = new();
        using StringWriter error = new();

        var exitCode = await new CommandLine(new Terminal(output, error), TimeProvider.System).RunAsync(
            ["import", "ndjson", WriteInteractions(1), "--url", node.Url.ToString()], new CancellationToken(canceled: true));

        Assert.Equal((130, "learninggraph: stopped."), (exitCode, error.ToString().Trim()));
        Assert.Empty(node.Batches);
    }

    private static Task<Command> ImportAsync(RecordingNode node, params string[] arguments) =>
        Command.RunAsync(["import", .. arguments, "--url", node.Url.ToString()]);

    private static void AssertFailed(Command run, string reason)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("learninggraph: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n', '\r').Split('\n'));
    }

    private string WriteInteractions(int count) => folder.Write("interactions.ndjson", string.Join('\n', Enumerable.Range(0, count)
        .Select(number => $$"""{"id": "i-{{number}}", "kind": "asked", "at": "2026-03-01T09:30:00Z", "actor": "ana"}""")));

    private static IEnumerable<string> Ids(JsonElement[] batch) => batch.Select(one => one.GetProperty("id").GetString()!);
}
