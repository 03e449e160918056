using System.Text.Json;

namespace LearningGraph.Cli.Tests;

public sealed class ModelsCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Models_SomeOfThemDamaged_ListsAllWithWhatServesMarked()
    {
        await using var node = await StartAsync();

        var run = await RunAsync(node);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] lines = [.. run.Output.Split(Environment.NewLine).Select(line => line.Trim())];
        Assert.Matches(@"^v3\s+The file 'v3.json' is damaged\.$", Assert.Single(lines, line => line.StartsWith("v3", StringComparison.Ordinal)));
        Assert.Matches(@"^>\s*v2\s+mentors\s+2026-03-01 09:30\s+1,234\s+0\.512\s+0\.400\s+passed$", Assert.Single(lines, line => line.StartsWith('>')));
        Assert.Matches(@"^v1\s.*\snot passed$", Assert.Single(lines, line => line.StartsWith("v1", StringComparison.Ordinal)));
        Assert.Contains("serving  v2", lines);
    }

    [Fact]
    public async Task Models_OfBothKinds_MarksWhatServesOfEach()
    {
        await using var node = await RecordingNode.StartAsync();
        node.Reply("GET /v1/models", 200, new
        {
            serving = "prior-blend",
            servingCommunities = "v2",
            models = new StoredModel[]
            {
                new(new(2), Describe(new(2), isPassed: true) with { Kind = ModelKind.Communities }, Fault: null),
                new(new(1), Describe(new(1), isPassed: false), Fault: null),
            },
        });

        var run = await RunAsync(node);

        string[] lines = [.. run.Output.Split(Environment.NewLine).Select(line => line.Trim())];
        Assert.Matches(@"^>\s*v2\s+communities\s", Assert.Single(lines, line => line.StartsWith('>')));
        Assert.Matches(@"^v1\s+mentors\s", Assert.Single(lines, line => line.StartsWith("v1", StringComparison.Ordinal)));
        Assert.Contains("serving  prior-blend, and v2 for communities", lines);
    }

    [Fact]
    public async Task Models_Json_WritesTheSame()
    {
        await using var node = await StartAsync();
        var file = Path.Combine(folder.Path, "models.json");

        await RunAsync(node, "--json", file);

        using var written = JsonDocument.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal("v2", written.RootElement.GetProperty("serving").GetString());
        Assert.Equal(["v3", "v2", "v1"], written.RootElement.GetProperty("models").EnumerateArray().Select(model => model.GetProperty("version").GetString()));
    }

    [Theory]
    [InlineData("POST /v1/models/v2:promote", "v2", "promote", "v2")]
    [InlineData("POST /v1/models:rollback", "prior-blend", "rollback")]
    public async Task Swap_Done_PrintsWhatServesNow(string request, string serving, params string[] verb)
    {
        await using var node = await RecordingNode.StartAsync();
        node.Reply(request, 200, new { serving });

        var run = await RunAsync(node, verb);

        Assert.Equal((0, $"serving  {serving}", ""), (run.ExitCode, run.Output.TrimEnd(), run.Error));
        Assert.Equal([$"{request} 200"], node.Requests);
    }

    [Theory]
    [InlineData("POST /v1/models/v9:promote", 404, "There is no model v9.", "promote", "v9")]
    [InlineData("POST /v1/models/v2:promote", 409, "The file 'v2.model' is damaged.", "promote", "v2")]
    [InlineData("POST /v1/models:rollback", 409, "prior-blend answers, and nothing did before it.", "rollback")]
    public async Task Swap_Refused_FailsWithWhatTheNodeSays(string request, int status, string detail, params string[] verb)
    {
        await using var node = await RecordingNode.StartAsync();
        node.Reply(request, status, new { detail });

        var run = await RunAsync(node, verb);

        Assert.Equal((1, "", $"learninggraph: {detail}"), (run.ExitCode, run.Output, run.Error.TrimEnd()));
    }

    [Theory]
    [InlineData("latest")]
    [InlineData("v0")]
    [InlineData("2")]
    public async Task Promote_NoVersion_FailsBeforeAnythingIsSent(string version)
    {
        await using var node = await RecordingNode.StartAsync();

        var run = await RunAsync(node, "promote", version);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"learninggraph: '{version}' is not a model version such as v12.", run.Error, StringComparison.Ordinal);
        Assert.Empty(node.Requests);
    }

    [Fact]
    public async Task RollBack_OfCommunities_AsksForThatKind()
    {
        await using var node = await RecordingNode.StartAsync();
        node.Reply("POST /v1/models:rollback", 200, new { serving = "community-blend" });

        var run = await RunAsync(node, "rollback", "--kind", "communities");

        Assert.Equal((0, "serving  community-blend"), (run.ExitCode, run.Output.TrimEnd()));
        Assert.Equal(["POST /v1/models:rollback?kind=communities 200"], node.Requests);
    }

    [Fact]
    public async Task RollBack_NoSuchKind_FailsBeforeAnythingIsSent()
    {
        await using var node = await RecordingNode.StartAsync();

        var run = await RunAsync(node, "rollback", "--kind", "courses");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("learninggraph: --kind 'courses' is none of mentors, communities.", run.Error, StringComparison.Ordinal);
        Assert.Empty(node.Requests);
    }

    [Fact]
    public async Task Promote_WithoutAVersion_Fails()
    {
        await using var node = await RecordingNode.StartAsync();

        var run = await RunAsync(node, "promote");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(node.Requests);
    }

    [Fact]
    public async Task Promote_AnAnswerThatNoNodeGives_SaysSo()
    {
        await using var node = await RecordingNode.StartAsync();
        node.Reply("POST /v1/models/v2:promote", 200, new { answers = "v2" });

        var run = await RunAsync(node, "promote", "v2");

        Assert.Equal((1, $"learninggraph: {node.Url} does not answer as a node does."), (run.ExitCode, run.Error.TrimEnd()));
    }

    private static Task<Command> RunAsync(RecordingNode node, params string[] arguments) => Command.RunAsync(["models", .. arguments, "--url", node.Url.ToString()]);

    private static async Task<RecordingNode> StartAsync()
    {
        var node = await RecordingNode.StartAsync();
        node.Reply("GET /v1/models", 200, new
        {
            serving = "v2",
            models = new StoredModel[]
            {
                new(new(3), Manifest: null, "The file 'v3.json' is damaged."),
                new(new(2), Describe(new(2), isPassed: true), Fault: null),
                new(new(1), Describe(new(1), isPassed: false), Fault: null),
            },
        });
        return node;
    }

    private static ModelManifest Describe(ModelVersion version, bool isPassed) => new()
    {
        Version = version,
        TrainedAt = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero),
        Build = "build",
        FeatureHash = "00",
        Features = ["a"],
        Basis = new(7, null, null, 1_234, 3, 1, 1),
        Seed = 1,
        Parameters = new(20, 7, 20, 10, 0.5),
        Mrr = 0.512,
        Beside = [new("prior-blend", 0.4, 0.112, 0.05, 0.15)],
        Gate = new(isPassed, "It is as it is."),
    };
}
