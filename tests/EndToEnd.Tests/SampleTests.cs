using System.Text.Json;
using System.Text.RegularExpressions;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>What somebody sees who starts the program for the first time.</summary>
public sealed partial class SampleTests
{
    [Fact]
    public async Task Start_Sample_PrintsAQuestionThatIsAnswered()
    {
        using TemporaryFolder folder = new();
        await using var node = await NodeProcess.StartAsync(["--sample", Path.Combine(folder.Path, "sample")]);

        var body = Body().Match(node.Output);
        Assert.True(body.Success, node.Output);
        var suggestions = (await node.AskAsync(JsonSerializer.Deserialize<JsonElement>(body.Groups[1].Value))).GetProperty("suggestions");

        Assert.InRange(suggestions.GetArrayLength(), 1, 50);
        Assert.All(suggestions.EnumerateArray(), suggestion => Assert.NotEqual(0, suggestion.GetProperty("reasons").GetArrayLength()));
    }

    [Fact]
    public async Task Start_SampleInAFolderWithRealData_IsRefusedInOneLine()
    {
        using TemporaryFolder folder = new();
        await using (await NodeProcess.StartAsync(folder.Path))
        {
        }

        var (exitCode, output) = await NodeProcess.RunAsync("--sample", folder.Path);

        Assert.Equal(1, exitCode);
        Assert.Contains(folder.Path, output, StringComparison.Ordinal);
        Assert.Single(output.Trim().Split('\n'));
    }

    [GeneratedRegex("-d '(.*)'")]
    private static partial Regex Body();
}
