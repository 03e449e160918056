using System.Text.Json;

namespace LearningGraph.Cli.Tests;

public sealed class ResumeTests : IDisposable
{
    private const int Batch = 500;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_StoppedAndRunAgain_GoesOnBehindWhatWasAcknowledged()
    {
        await using var node = await RecordingNode.StartAsync();
        var file = Write(5 * Batch);

        var stopped = await StopInBatchAsync(node, 3, file);
        node.Batches.Clear();
        var json = Path.Combine(folder.Path, "report.json");
        var again = await ImportAsync(node, file, "--json", json);

        Assert.Equal((130, "learninggraph: stopped; 1,000 entries were sent; the same command goes on from there."), (stopped.ExitCode, stopped.Error.Trim()));
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Equal(Enumerable.Range(2 * Batch, 3 * Batch).Select(number => $"i-{number}"), node.Batches.SelectMany(Ids));
        Assert.Contains("Went on behind the 1,000 entries that an earlier run had sent.", again.Output, StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken);
        Assert.EndsWith("}\n", written, StringComparison.Ordinal);
        var sending = JsonDocument.Parse(written).RootElement.GetProperty("sending");
        Assert.Equal((2_500, 1_000), (sending.GetProperty("sent").GetInt32(), sending.GetProperty("sentBefore").GetInt32()));
        Assert.Equal(2_500, sending.GetProperty("accepted").GetInt32() + sending.GetProperty("duplicates").GetInt32());
    }

    [Fact]
    public async Task Import_FileChangedBeforeWhereItWas_SendsEverything()
    {
        await using var node = await RecordingNode.StartAsync();
        var file = Write(5 * Batch);
        await StopInBatchAsync(node, 3, file);
        node.Batches.Clear();
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("\"i-7\"", "\"new\"", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var again = await ImportAsync(node, file);

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(5 * Batch, node.Batches.SelectMany(Ids).Distinct().Count());
        Assert.Contains("new", node.Batches.SelectMany(Ids));
    }

    [Fact]
    public async Task Import_FileGrewBehindWhereItWas_GoesOn()
    {
        await using var node = await RecordingNode.StartAsync();
        var file = Write(3 * Batch);
        await StopInBatchAsync(node, 3, file);
        node.Batches.Clear();

        await ImportAsync(node, Write(4 * Batch));

        Assert.Equal(2 * Batch, node.Batches.Sum(batch => batch.Length));
    }

    [Fact]
    public async Task Import_NodeEmptiedMeanwhile_SendsEverything()
    {
        await using var node = await RecordingNode.StartAsync();
        var file = Write(5 * Batch);
        await StopInBatchAsync(node, 3, file);
        node.Forget();

        await ImportAsync(node, file);

        Assert.Equal(5 * Batch, node.Batches.Sum(batch => batch.Length));
    }

    [Fact]
    public async Task Import_OtherSourceName_SendsEverything()
    {
        await using var node = await RecordingNode.StartAsync();
        var file = Write(5 * Batch);
        await StopInBatchAsync(node, 3, file);
        node.Batches.Clear();

        await ImportAsync(node, file, "--source", "other");

        Assert.Equal(5 * Batch, node.Batches.Sum(batch => batch.Length));
    }

    [Fact]
    public async Task Import_LastOfABatchRejected_StillGoesOn()
    {
        await using var node = await RecordingNode.StartAsync();
        node.Rejects.UnionWith(["i-0", "i-999"]);
        var file = Write(5 * Batch);
        await StopInBatchAsync(node, 3, file);
        node.Batches.Clear();

        var again = await ImportAsync(node, file);

        Assert.Equal(3 * Batch, node.Batches.Sum(batch => batch.Length));
        Assert.Contains("400 i-0: refused by the test", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ToItsEndAndAgain_SendsEverythingAgainAndChangesNothing()
    {
        await using var node = await RecordingNode.StartAsync();
        var file = Write(3 * Batch);
        await ImportAsync(node, file);
        node.Batches.Clear();

        var again = await ImportAsync(node, file);

        Assert.Equal(3 * Batch, node.Batches.Sum(batch => batch.Length));
        Assert.Contains("accepted   0 interactions", again.Output, StringComparison.Ordinal);
        Assert.Contains("duplicates 1,500", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ProfilesAgain_AreThereAlready()
    {
        await using var node = await RecordingNode.StartAsync();
        var file = folder.Write("people.ndjson", """
            {"learner": "ana", "name": "Ana", "web": 0.5}
            {"topic": "sql"}
            """);

        var first = await ImportAsync(node, file, "--source", "people");
        var again = await ImportAsync(node, file, "--source", "people");

        Assert.Contains("profiles   2 written, 0 there already", first.Output, StringComparison.Ordinal);
        Assert.Contains("profiles   0 written, 2 there already", again.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["PUT /v1/learners/ana?source=people 200", "PUT /v1/topics/sql?source=people 200"],
            node.Requests.Where(request => request.StartsWith("PUT ", StringComparison.Ordinal)).Order());
    }

    private static async Task<Command> StopInBatchAsync(RecordingNode node, int batch, string file)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        node.BeforeBatch = number => number == batch ? stop.CancelAsync() : Task.CompletedTask;
        var run = await Command.RunAsync(stop.Token, "import", "ndjson", file, "--url", node.Url.ToString());
        node.BeforeBatch = _ => Task.CompletedTask;
        return run;
    }

    private static Task<Command> ImportAsync(RecordingNode node, string file, params string[] options) =>
        Command.RunAsync(["import", "ndjson", file, "--url", node.Url.ToString(), .. options]);

    private string Write(int count) => folder.Write("interactions.ndjson", string.Join('\n', Enumerable.Range(0, count)
        .Select(number => $$"""{"id": "i-{{number}}", "kind": "asked", "at": "2026-03-01T09:30:00Z", "actor": "ana"}""")));

    private static IEnumerable<string> Ids(JsonElement[] batch) => batch.Select(one => one.GetProperty("id").GetString()!);
}
