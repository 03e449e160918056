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
        Assert.All(["sample", "import", "evaluate", "seeds"], command => Assert.Contains($"  {command} ", run.Output, StringComparison.Ordinal));
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

    [Theory]
    [InlineData("'nonsense' is none of sample, import, evaluate, simulate, sweep, calibrate, seeds, train, models. See learninggraph --help.", "nonsense")]
    [InlineData("'xlsx' is none of stackexchange, qa, ndjson, csv, slack, esco. See learninggraph import --help.", "import", "xlsx", "file")]
    [InlineData("'import' needs one of stackexchange, qa, ndjson, csv, slack, esco. See learninggraph import --help.", "import")]
    [InlineData("There is no option '--speed'. See learninggraph import qa --help.", "import", "qa", "file", "--speed", "9")]
    [InlineData("'more' is one argument too many. See learninggraph import qa --help.", "import", "qa", "file", "more")]
    [InlineData("--learners 'mail' is none of id, email, name. See learninggraph import slack --help.", "import", "slack", "file", "--learners", "mail")]
    [InlineData("--learners '1' is none of id, email, name. See learninggraph import slack --help.", "import", "slack", "file", "--learners", "1")]
    public async Task Run_WhatIsNotKnown_IsNamedInOneLine(string line, params string[] arguments)
    {
        var run = await Command.RunAsync(arguments);

        Assert.Equal((1, $"learninggraph: {line}"), (run.ExitCode, run.Error.TrimEnd()));
    }

    [Theory]
    [InlineData("--json", "import", "qa", "nowhere.jsonl")]
    [InlineData("--json", "evaluate", "who-to-ask", "qa", "nowhere.jsonl")]
    [InlineData("--json", "sample", "--out", "never.ndjson")]
    [InlineData("--truth", "sample", "--out", "never.ndjson")]
    [InlineData("--json", "seeds", "nowhere.txt")]
    [InlineData("--out", "sample")]
    public async Task Run_AFileThatCannotBeWritten_IsRefusedBeforeTheWork(string option, params string[] arguments)
    {
        using TemporaryFolder folder = new();
        var nowhere = Path.Combine(folder.Path, "missing");

        var intoAFolder = await Command.RunAsync([.. arguments, option, folder.Path]);
        var intoNothing = await Command.RunAsync([.. arguments, option, Path.Combine(nowhere, "file")]);

        Assert.Equal(1, intoAFolder.ExitCode);
        Assert.StartsWith($"learninggraph: {option} {Quoted.Text(folder.Path)} is a folder, not a file.", intoAFolder.Error, StringComparison.Ordinal);
        Assert.Equal(1, intoNothing.ExitCode);
        Assert.Contains($"cannot be written: there is no folder {Quoted.Text(nowhere)}.", intoNothing.Error, StringComparison.Ordinal);
        Assert.False(File.Exists("never.ndjson"));
    }
}
