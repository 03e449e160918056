namespace LearningGraph.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    public async Task Run_NoCommandOrHelp_ListsTheCommands(string argument)
    {
        var run = await Command.RunAsync([.. new[] { argument }.Where(one => one.Length > 0)]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(["sample", "import", "evaluate"], command => Assert.Contains($"  {command} ", run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("import", "stackexchange", "SOURCE:q:POST")]
    [InlineData("import", "qa", "\"answers\": [{")]
    [InlineData("import", "ndjson", "POST /v1/interactions")]
    [InlineData("evaluate", "who-to-ask", "last fifth")]
    public async Task Run_HelpOfACommand_SaysWhatItTakes(string command, string verb, string words)
    {
        var run = await Command.RunAsync(command, verb, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(words, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Version_IsPrinted()
    {
        var run = await Command.RunAsync("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Output);
    }

    [Fact]
    public async Task Run_UnknownCommand_IsNamedInOneLine()
    {
        var run = await Command.RunAsync("nonsense");

        Assert.Equal((1, "learninggraph: Unrecognized command or argument 'nonsense'. See learninggraph --help."), (run.ExitCode, run.Error.TrimEnd()));
    }
}
