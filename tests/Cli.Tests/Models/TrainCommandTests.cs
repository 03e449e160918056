using System.Text.Json;

namespace LearningGraph.Cli.Tests;

public sealed class TrainCommandTests : IDisposable
{
    private const string Start = "POST /v1/models:train";
    private const string Watch = "GET /v1/models/training";
    private const string Stop = "DELETE /v1/models/training";

    // With a field that the command line does not show.
    private static readonly object Running = new { state = "running", startedAt = "2026-11-24T14:26:55.5405877Z", stage = "reading", done = 1, total = 2 };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Train_UntilItEnds_PrintsTheModelAndWhatTheGateSaid()
    {
        await using var node = await StartAsync(Running, Ended("v3", isPassed: true, "It beats prior-blend."));

        var run = await RunAsync(node);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["model    v3", "gate     It beats prior-blend."], Lines(run.Output));
        Assert.Equal([$"{Start} 202", $"{Watch} 200", $"{Watch} 200"], node.Requests);
    }

    [Fact]
    public async Task Train_ANodeThatTrainsCommunitiesToo_PrintsBoth()
    {
        ModelVerdict verdict = new(IsPassed: true, "It beats prior-blend.");
        await using var node = await StartAsync(new
        {
            state = "ended",
            startedAt = "2026-11-24T14:26:55Z",
            stage = "ended",
            done = 1,
            total = 1,
            version = "v3",
            verdict,
            communityVersion = "v4",
            communityVerdict = new ModelVerdict(IsPassed: false, "It does not surely beat community-blend."),
        });

        var run = await RunAsync(node);

        Assert.Equal(
            ["model    v3", "gate     It beats prior-blend.", "groups   v4", "gate     It does not surely beat community-blend."],
            Lines(run.Output).Where(line => line.Length > 0));
    }

    [Fact]
    public async Task Train_OneOfTwoFailed_PrintsTheOtherAndFails()
    {
        await using var node = await StartAsync(new
        {
            state = "failed",
            stage = "failed",
            done = 1,
            total = 1,
            version = "v3",
            verdict = new ModelVerdict(IsPassed: true, "It beats prior-blend."),
            fault = "Of communities: the disk is full.",
        });

        var run = await RunAsync(node);

        Assert.Equal((1, "learninggraph: Of communities: the disk is full."), (run.ExitCode, Lines(run.Error)[^1]));
        Assert.Equal(["model    v3", "gate     It beats prior-blend."], Lines(run.Output));
    }

    [Fact]
    public async Task Train_TooLittleToLearnFrom_SaysWhatIsMissing()
    {
        await using var node = await StartAsync(Ended(null, isPassed: false, "Training needs 100 questions."));

        var run = await RunAsync(node);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["model    none", "gate     Training needs 100 questions."], Lines(run.Output));
    }

    [Fact]
    public async Task Train_Json_WritesHowItEnded()
    {
        await using var node = await StartAsync(Ended("v3", isPassed: true, "It beats prior-blend."));
        var file = Path.Combine(folder.Path, "ended.json");

        await RunAsync(node, "--json", file);

        using var written = JsonDocument.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(("ended", "v3"), (written.RootElement.GetProperty("state").GetString(), written.RootElement.GetProperty("version").GetString()));
    }

    [Theory]
    [InlineData("failed", "The disk is gone.", "The disk is gone.")]
    [InlineData("cancelled", null, "the training was stopped.")]
    public async Task Train_WithoutAnEnd_FailsWithTheReason(string state, string? fault, string reason)
    {
        await using var node = await StartAsync(new { state, stage = state, done = 0, total = 1, fault });

        var run = await RunAsync(node);

        Assert.Equal((1, "", $"learninggraph: {reason}"), (run.ExitCode, run.Output, Lines(run.Error)[^1]));
    }

    [Fact]
    public async Task Train_Stopped_StopsOnlyTheWatching()
    {
        await using var node = await StartAsync(Running);
        using CancellationTokenSource stop = new(TimeSpan.FromSeconds(1));

        var run = await Command.RunAsync(stop.Token, "train", "--url", node.Url.ToString());

        Assert.Equal(130, run.ExitCode);
        Assert.DoesNotContain(node.Requests, request => request.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Train_Stop_StopsTheTraining()
    {
        await using var node = await RecordingNode.StartAsync();
        node.Reply(Stop, 204);

        var run = await RunAsync(node, "--stop");

        Assert.Equal((0, "stopped", ""), (run.ExitCode, run.Output.TrimEnd(), run.Error));
        Assert.Equal([$"{Stop} 204"], node.Requests);
    }

    [Fact]
    public async Task Train_StopWhereNoneRuns_FailsWithWhatTheNodeSays()
    {
        await using var node = await RecordingNode.StartAsync();
        node.Reply(Stop, 404, new { detail = "No training runs." });

        var run = await RunAsync(node, "--stop");

        Assert.Equal((1, "learninggraph: No training runs."), (run.ExitCode, run.Error.TrimEnd()));
    }

    [Theory]
    [InlineData("no node")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task Train_AnAnswerThatNoNodeGives_SaysSo(string answer)
    {
        await using var node = await RecordingNode.StartAsync();
        node.Reply(Start, 200, answer);

        var run = await RunAsync(node);

        Assert.Equal((1, $"learninggraph: {node.Url} does not answer as a node does."), (run.ExitCode, Lines(run.Error)[^1]));
    }

    private static string[] Lines(string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private static object Ended(string? version, bool isPassed, string reason) =>
        new { state = "ended", stage = "ended", done = 1, total = 1, version, verdict = new { isPassed, reason } };

    private static Task<Command> RunAsync(RecordingNode node, params string[] options) => Command.RunAsync(["train", "--url", node.Url.ToString(), .. options]);

    // Has begun at first, and goes through the others when it is watched.
    private static async Task<RecordingNode> StartAsync(params object[] watched)
    {
        var node = await RecordingNode.StartAsync();
        node.Reply(Start, 202, Running);
        foreach (var status in watched)
        {
            node.Reply(Watch, 200, status);
        }

        return node;
    }
}
