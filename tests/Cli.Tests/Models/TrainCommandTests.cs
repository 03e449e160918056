namespace LearningGraph.Cli.Tests;

public sealed class TrainCommandTests
{
    // As a node answers, word for word.
    private const string Running = """{"state":"running","startedAt":"2026-11-24T14:26:55.5405877Z","stage":"asking","done":5151,"total":8038}""";
    private const string Ended =
        """{"state":"ended","startedAt":"2026-11-24T14:26:55.5405877Z","stage":"testing","done":1,"total":1,"version":"v1","verdict":{"isPassed":true,"reason":"It won."}}""";

    [Fact]
    public async Task Train_UntilItEnds_SaysWhatCameOfIt()
    {
        await using var node = await RecordingNode.StartAsync();
        node.Answers["POST /v1/models:train"] = Running;
        node.Answers["GET /v1/models/training"] = Ended;

        var run = await Command.RunAsync("train", "--url", node.Url.ToString());

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["model    v1", "gate     It won."], run.Output.TrimEnd().Split(Environment.NewLine));
    }
}
