using System.Text.Json;

namespace LearningGraph.Cli.Tests;

public sealed class SweepCommandTests : IDisposable
{
    private const string Small = """
        {"name": "small", "replicates": 10, "ticks": 40, "workplace": {"learners": 120}, "seeding": {"founderHours": 78},
         "strategies": [{"strategy": "none"}, {"strategy": "mandate"}]}
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sweep_OneParameter_HasAPointForEachValueAndSaysWhereTheFirstLoses()
    {
        var json = Path.Combine(folder.Path, "sweep.json");

        var run = await SweepAsync("--parameter", "behaviour.asking.needsPerWeek", "--from", "0.2", "--to", "0.6", "--steps", "3", "--measure", "membership", "--json", json);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("none loses clearly to mandate at 3 of 3 points: behaviour.asking.needsPerWeek 0.2; behaviour.asking.needsPerWeek 0.4;", run.Output, StringComparison.Ordinal);
        var points = JsonDocument.Parse(await File.ReadAllBytesAsync(json, TestContext.Current.CancellationToken)).RootElement.GetProperty("points").EnumerateArray().ToArray();
        Assert.Equal([0.2, 0.4, 0.6], points.Select(point => point.GetProperty("values")[0].GetDouble()));
    }

    [Fact]
    public async Task Sweep_TwoParameters_PlaysEveryCombination()
    {
        var run = await SweepAsync(
            "--parameter", "workplace.web", "--from", "0.3", "--to", "0.7", "--steps", "2",
            "--parameter", "ticks", "--from", "10", "--to", "20", "--steps", "2", "--replicates", "1");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("none loses clearly to mandate nowhere on this grid.", run.Output, StringComparison.Ordinal);
        Assert.Equal(4, run.Output.Split('\n').Count(line => line.TrimStart() is ['0', '.', '3' or '7', ..]));
    }

    [Theory]
    [InlineData("'joy' is no field with a number", "--parameter", "joy", "--from", "0", "--to", "1", "--steps", "2")]
    [InlineData("workplace.web 2 is outside 0 to 1.", "--parameter", "workplace.web", "--from", "0", "--to", "2", "--steps", "2")]
    [InlineData("--to 0 is not above --from 1.", "--parameter", "workplace.web", "--from", "1", "--to", "0", "--steps", "2")]
    [InlineData("--steps 1 is no whole number from 2 to 1000.", "--parameter", "workplace.web", "--from", "0", "--to", "1", "--steps", "1")]
    [InlineData("--from 'low' is no number.", "--parameter", "workplace.web", "--from", "low", "--to", "1", "--steps", "2")]
    [InlineData("Every --parameter needs one --from, one --to and one --steps.", "--parameter", "workplace.web", "--parameter", "ticks", "--from", "0", "--to", "1", "--steps", "2")]
    [InlineData("--measure 'joy' is none of adoption,", "--parameter", "workplace.web", "--from", "0", "--to", "1", "--steps", "2", "--measure", "joy")]
    public async Task Sweep_BadOption_FailsNamingIt(string words, params string[] options)
    {
        var run = await SweepAsync(options);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    private Task<Command> SweepAsync(params string[] options) => Command.RunAsync(["sweep", folder.Write("small.json", Small), .. options]);
}
