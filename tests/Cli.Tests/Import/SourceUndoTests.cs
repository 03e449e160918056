namespace LearningGraph.Cli.Tests;

public sealed class SourceUndoTests
{
    [Fact]
    public async Task Undo_Source_AsksUntilNothingRemains()
    {
        await using var node = await RecordingNode.StartAsync();
        node.Undone.Enqueue(new { source = "my site", retracted = 10_000, withdrawn = 0, remaining = 1_203, position = 30_000 });
        node.Undone.Enqueue(new { source = "my site", retracted = 1_200, withdrawn = 3, remaining = 0, position = 31_203 });

        var run = await UndoAsync(node, "my site");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Enumerable.Repeat("DELETE /v1/sources/my site?limit=10000 200", 2), node.Requests);
        Assert.Contains("retracted  11,200 interactions", run.Output, StringComparison.Ordinal);
        Assert.Contains("withdrawn  3 profiles", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_UnknownSource_FailsWithOneLineThatListsThoseThereAre()
    {
        await using var node = await RecordingNode.StartAsync();
        node.Reply(
            "GET /v1/sources", 200, new { items = new object[] { new { source = "beer", interactions = 1, position = 9 }, new { source = "my site", interactions = 2, position = 8 } }, next = "bXk" });

        var run = await UndoAsync(node, "nobody");

        Assert.Equal((1, $"learninggraph: there is no source 'nobody' at {node.Url}, which has 'beer', 'my site', more; nothing was undone."), (run.ExitCode, run.Error.Trim()));
    }

    [Fact]
    public async Task Undo_UnknownSourceAtANodeWithoutAny_SaysSo()
    {
        await using var node = await RecordingNode.StartAsync();
        node.Reply("GET /v1/sources", 200, new { items = Array.Empty<object>() });

        var run = await UndoAsync(node, "nobody");

        Assert.Equal((1, $"learninggraph: there is no source 'nobody' at {node.Url}, which has none; nothing was undone."), (run.ExitCode, run.Error.Trim()));
    }

    [Fact]
    public async Task Undo_Help_IsShown()
    {
        var run = await Command.RunAsync("import", "--undo", "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("--undo <NAME>", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--url", "http://127.0.0.1:1")]
    public async Task Undo_WithoutAName_SaysThatItIsMissing(params string[] others)
    {
        var run = await Command.RunAsync(["import", "--undo", .. others]);

        Assert.Equal((1, "learninggraph: --undo needs the name of a source. See learninggraph import --help."), (run.ExitCode, run.Error.Trim()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Undo_NoName_FailsBeforeAskingTheNode(string name)
    {
        await using var node = await RecordingNode.StartAsync();

        var run = await UndoAsync(node, name);

        Assert.Equal((1, $"learninggraph: --undo '{name}' is no name of a source."), (run.ExitCode, run.Error.Trim()));
        Assert.Empty(node.Requests);
    }

    [Fact]
    public async Task Undo_NodeThatMakesNoProgress_FailsInsteadOfAskingForEver()
    {
        await using var node = await RecordingNode.StartAsync();
        node.Undone.Enqueue(new { source = "s", retracted = 0, withdrawn = 0, remaining = 5, position = 1 });
        node.Undone.Enqueue(new { source = "s", retracted = 0, withdrawn = 0, remaining = 5, position = 1 });

        var run = await UndoAsync(node, "s");

        Assert.Equal((1, $"learninggraph: {node.Url} undid nothing of s though 5 entries remain."), (run.ExitCode, run.Error.Trim()));
    }

    [Fact]
    public async Task Undo_NodeThatStillLooksForWhoIsNamed_IsAskedOn()
    {
        await using var node = await RecordingNode.StartAsync();
        foreach (var (retracted, remaining) in new[] { (2, 9), (0, 7), (0, 1), (0, 0) })
        {
            node.Undone.Enqueue(new { source = "s", retracted, withdrawn = 0, remaining, position = 1 });
        }

        var run = await UndoAsync(node, "s");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(4, node.Requests.Count(request => request.StartsWith("DELETE", StringComparison.Ordinal)));
    }

    private static Task<Command> UndoAsync(RecordingNode node, string source) =>
        Command.RunAsync("import", "--undo", source, "--url", node.Url.ToString());
}
