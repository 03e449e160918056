using System.Text.Json;
using System.Text.RegularExpressions;

namespace LearningGraph.Cli.Tests;

public sealed partial class SimulateCommandTests : IDisposable
{
    private const string Small = """
        {"name": "small <b>&amp;</b>", "replicates": 6, "ticks": 60, "workplace": {"learners": 120}, "seeding": {"founderHours": 78},
         "strategies": [{"strategy": "none"}, {"strategy": "random", "name": "a, \"b\" <i>"}, {"strategy": "topDegree"}]}
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Simulate_OtherThreads_WritesTheSameBytes()
    {
        foreach (var threads in new[] { "1", "2", "5" })
        {
            Assert.Equal((0, ""), Outcome(await SimulateAsync("--threads", threads, "--json", At($"{threads}.json"), "--html", At($"{threads}.html"), "--csv", At($"{threads}.csv"))));
        }

        foreach (var kind in new[] { "json", "html", "csv" })
        {
            Assert.Equal(File.ReadAllBytes(At($"1.{kind}")), File.ReadAllBytes(At($"2.{kind}")));
            Assert.Equal(File.ReadAllBytes(At($"1.{kind}")), File.ReadAllBytes(At($"5.{kind}")));
        }
    }

    [Fact]
    public async Task Simulate_Report_HoldsEveryMeasureOfEveryStrategy()
    {
        await SimulateAsync("--json", At("report.json"));

        var report = JsonDocument.Parse(await File.ReadAllBytesAsync(At("report.json"), TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal((6, true, 3), (report.GetProperty("replicates").GetInt32(), report.GetProperty("isComplete").GetBoolean(), report.GetProperty("strategies").GetArrayLength()));
        Assert.All(report.GetProperty("strategies").EnumerateArray(), strategy => Assert.Equal(MeasureCatalogue.All.Length, strategy.GetProperty("figures").GetArrayLength()));
        Assert.Equal(60 / 5, report.GetProperty("strategies")[0].GetProperty("curves")[0].GetProperty("mean").GetArrayLength());
    }

    [Fact]
    public async Task Simulate_Replicates_AreTakenFromTheOption()
    {
        var run = await SimulateAsync("--replicates", "2", "--csv", At("rows.csv"));

        Assert.Contains("2 of 2 replicates.", run.Output, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(At("rows.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(1 + (2 * 3), lines.Length);
        Assert.StartsWith("strategy,replicate,adoption,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("\"a, \"\"b\"\" <i>\",0,", lines[2], StringComparison.Ordinal);
        Assert.Equal(lines[0].Split(',').Length, lines[0].Split(',').Distinct().Count());
    }

    [Fact]
    public async Task Simulate_Page_NeedsNothingElseAndTakesNamesAsText()
    {
        await SimulateAsync("--html", At("page.html"));

        var page = await File.ReadAllTextAsync(At("page.html"), TestContext.Current.CancellationToken);
        Assert.DoesNotMatch("<script|<link|src=|href=|@import|url\\(|NaN|Infinity|<b>|<i>", page);
        Assert.Contains("small &lt;b&gt;&amp;amp;&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
        Assert.Equal(1 + 3 + 1, Drawing().Count(page));
        foreach (var element in new[] { "svg", "figure", "table", "tr", "td", "th", "details", "ul", "li", "div", "p", "span" })
        {
            Assert.Equal(Regex.Count(page, $"<{element}[ >]"), Regex.Count(page, $"</{element}>"));
        }
    }

    [Theory]
    [InlineData("""{"behaviour": {"asking": {"needsPerWeek": 60}}}""", "behaviour.asking.needsPerWeek 60 is outside 0 to 50.")]
    [InlineData("""{"workplace": {"learners": 0}}""", "workplace.learners 0 is outside 2 to 2,000,000.")]
    [InlineData("""{"colour": 1}""", "There is no field 'colour'; names are written in lower camel case.")]
    [InlineData("""{"start": "live"}""", "start live needs a node's own people: POST it to /v1/experiments of that node.")]
    [InlineData("{", "Expected depth to be zero")]
    public async Task Simulate_BadScenario_FailsWithOneLineNamingTheFile(string scenario, string words)
    {
        var path = folder.Write("bad.json", scenario);

        var run = await Command.RunAsync("simulate", path);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"learninggraph: {path}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("--replicates", "0")]
    [InlineData("--replicates", "many")]
    [InlineData("--threads", "-1")]
    public async Task Simulate_ValueOutOfRange_FailsNamingIt(string option, string value)
    {
        var run = await SimulateAsync(option, value);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{option} '{value}'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_NoScenario_SaysWhatIsNeeded()
    {
        Assert.Contains("needs a scenario", (await Command.RunAsync("simulate")).Error, StringComparison.Ordinal);
        Assert.Contains("There is no file", (await Command.RunAsync("simulate", At("missing.json"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_Schema_IsPrintedAsItShips() =>
        Assert.Equal("LearningGraph scenario", JsonDocument.Parse((await Command.RunAsync("simulate", "--schema")).Output).RootElement.GetProperty("title").GetString());

    [Fact]
    public async Task Simulate_Measures_AreListed()
    {
        var run = await Command.RunAsync("simulate", "--measures");

        Assert.All(MeasureCatalogue.All, measure => Assert.Contains(measure.Name, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Simulate_Stopped_SaysSoAndWritesNothing()
    {
        using CancellationTokenSource stopped = new();
        await stopped.CancelAsync();

        var run = await Command.RunAsync(stopped.Token, "simulate", folder.Write("small.json", Small), "--json", At("report.json"));

        Assert.Equal((130, "learninggraph: stopped."), (run.ExitCode, run.Error.TrimEnd()));
        Assert.False(File.Exists(At("report.json")));
    }

    [GeneratedRegex("<svg ")]
    private static partial Regex Drawing();

    private static (int ExitCode, string Error) Outcome(Command run) => (run.ExitCode, run.Error);

    private string At(string name) => Path.Combine(folder.Path, name);

    private Task<Command> SimulateAsync(params string[] options) => Command.RunAsync(["simulate", folder.Write("small.json", Small), .. options]);
}
