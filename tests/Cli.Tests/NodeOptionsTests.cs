namespace LearningGraph.Cli.Tests;

public sealed class NodeOptionsTests : IDisposable
{
    private const string Variable = NodeOptions.KeyVariable;
    private const string Key = "lg_key";

    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        folder.Dispose();
    }

    [Theory]
    [InlineData(Key, null)]
    [InlineData(null, Key)]
    [InlineData(Key, "another")]
    public async Task Import_WithTheKeyByOptionOrVariable_IsLetIn(string? option, string? variable)
    {
        await using var node = await StartAsync();
        Environment.SetEnvironmentVariable(Variable, variable);

        var run = await ImportAsync(node, option);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Single(node.Batches);
    }

    [Theory]
    [InlineData(null, $"needs a key: give it in the environment variable {Variable}, or with --key.")]
    [InlineData("lg_wrong", "does not take this key.")]
    public async Task Import_WithoutTheKey_FailsOnceWithoutRepeatingIt(string? option, string reason)
    {
        await using var node = await StartAsync();

        var run = await ImportAsync(node, option);

        Assert.Equal((1, $"learninggraph: {node.Url} {reason}"), (run.ExitCode, run.Error.TrimEnd()));
        Assert.Single(node.Requests);
    }

    [Theory]
    [InlineData("lg_k\u00e9y")]
    [InlineData("lg key")]
    [InlineData("lg_key\n")]
    public async Task Import_WithAKeyThatNoHeaderHolds_SaysSoWithoutRepeatingIt(string option)
    {
        await using var node = await StartAsync();

        var run = await ImportAsync(node, option);

        Assert.Equal((1, "learninggraph: --key holds a character that no key has; was it copied whole?"), (run.ExitCode, run.Error.TrimEnd()));
    }

    private static async Task<RecordingNode> StartAsync()
    {
        var node = await RecordingNode.StartAsync();
        node.Key = Key;
        return node;
    }

    private Task<Command> ImportAsync(RecordingNode node, string? key)
    {
        var file = folder.Write("one.ndjson", """{"id": "i-1", "kind": "posted", "at": "2026-03-01T09:00:00Z", "actor": "ana"}""");
        return Command.RunAsync(["import", "ndjson", file, "--url", node.Url.ToString(), .. key is null ? Array.Empty<string>() : ["--key", key]]);
    }
}
