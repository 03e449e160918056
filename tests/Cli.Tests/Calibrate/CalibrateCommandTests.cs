using System.Text;
using System.Text.Json;

namespace LearningGraph.Cli.Tests;

public sealed class CalibrateCommandTests : IDisposable
{
    private static readonly DateTimeOffset Begin = new(2024, 1, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Calibrate_YearOfALog_ReportsParametersChecksAndForecasts()
    {
        var json = Path.Combine(folder.Path, "report.json");

        var run = await CalibrateAsync(51, "--budget", "40", "--json", json);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("log: 12 windows of four weeks, the first 6 fitted with 40 simulations", run.Output, StringComparison.Ordinal);
        Assert.Contains("of 24 observed means lie in the 80 % band", run.Output, StringComparison.Ordinal);
        var report = await ReadAsync(json);
        Assert.Equal(
            ["active", "questions", "answered", "inequality", "answers", "newcomers"],
            report.GetProperty("forecasts").EnumerateArray().Select(forecast => forecast.GetProperty("series").GetString()));
        var questions = report.GetProperty("forecasts")[1];
        Assert.Equal([.. Enumerable.Repeat(8.0, 6)], questions.GetProperty("observed").EnumerateArray().Select(value => value.GetDouble()));
        Assert.Equal((6, 1.0), (questions.GetProperty("naiveSkill").GetProperty("windows").GetInt32(), questions.GetProperty("naiveSkill").GetProperty("coverage").GetDouble()));
        Assert.Equal(
            questions.GetProperty("model").EnumerateArray().Count(band => band.GetProperty("low").GetDouble() <= 8 && band.GetProperty("high").GetDouble() >= 8) / 6.0,
            questions.GetProperty("modelSkill").GetProperty("coverage").GetDouble(),
            precision: 12);
    }

    [Fact]
    public async Task Calibrate_Twice_WritesTheSameBytes()
    {
        var (one, two) = (Path.Combine(folder.Path, "one.json"), Path.Combine(folder.Path, "two.json"));

        await CalibrateAsync(51, "--budget", "32", "--seed", "3", "--json", one, "--threads", "1");
        await CalibrateAsync(51, "--budget", "32", "--seed", "3", "--json", two, "--threads", "3");

        Assert.Equal(await File.ReadAllBytesAsync(one, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(two, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Calibrate_ScenarioOut_IsPlayedBySimulate()
    {
        var scenario = Path.Combine(folder.Path, "fitted.json");

        var fitted = await CalibrateAsync(51, "--budget", "32", "--scenario-out", scenario);
        var played = await Command.RunAsync("simulate", scenario, "--replicates", "2");

        Assert.Equal((0, ""), (fitted.ExitCode, fitted.Error));
        Assert.Equal((0, ""), (played.ExitCode, played.Error));
        var written = await ReadAsync(scenario);
        Assert.Equal(240, written.GetProperty("ticks").GetInt32());
        Assert.Contains("the first 6 of 12 windows", written.GetProperty("description").GetString(), StringComparison.Ordinal);
        var strategy = Assert.Single(written.GetProperty("strategies").EnumerateArray());
        Assert.Equal("random", strategy.GetProperty("strategy").GetString());
        Assert.DoesNotContain("as it began", strategy.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("random", played.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calibrate_Windows_LooksAtNothingLater()
    {
        var (whole, cut) = (Path.Combine(folder.Path, "whole.json"), Path.Combine(folder.Path, "cut.json"));

        await CalibrateAsync(51, "--budget", "32", "--json", whole);
        await CalibrateAsync(80, "--budget", "32", "--json", cut, "--windows", "12");

        Assert.Equal(await File.ReadAllTextAsync(whole, TestContext.Current.CancellationToken), await File.ReadAllTextAsync(cut, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Calibrate_Morris_ScreensEveryParameter()
    {
        var json = Path.Combine(folder.Path, "screening.json");

        var run = await CalibrateAsync(51, "--morris", "--trajectories", "2", "--json", json);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("2 trajectories of 6 windows", run.Output, StringComparison.Ordinal);
        var rows = (await ReadAsync(json)).GetProperty("rows").EnumerateArray().ToArray();
        Assert.All(rows, row => Assert.Contains(row.GetProperty("parameter").GetProperty("field").GetString()!, run.Output, StringComparison.Ordinal));
        Assert.Contains(rows, row => row.GetProperty("effects")[0].GetProperty("effect").GetProperty("meanSize").GetDouble() > 0);
    }

    [Theory]
    [InlineData("--budget '0' is no whole number from 32 to 1,000,000.", "--budget", "0")]
    [InlineData("--windows '0' is no whole number", "--windows", "0")]
    [InlineData("The log spans 11 windows of four weeks; at least 12 are needed", "--windows", "11")]
    [InlineData("--morris fits nothing", "--morris", "--scenario-out", "fitted.json")]
    [InlineData("--morris and --budget exclude each other", "--morris", "--budget", "2000")]
    [InlineData("--trajectories is for --morris only", "--trajectories", "20")]
    [InlineData("--trajectories '1' is no whole number from 2", "--morris", "--trajectories", "1")]
    public async Task Calibrate_BadOption_FailsNamingIt(string words, params string[] options)
    {
        var run = await CalibrateAsync(51, options);

        AssertFails(words, run);
    }

    [Fact]
    public async Task Calibrate_NobodyOrNoAnswers_FailsInOneLine()
    {
        AssertFails("no four weeks of questions and answers", await Command.RunAsync("calibrate", "ndjson", folder.Write("short.ndjson", Log(2, answers: true))));
        AssertFails("empty.ndjson", await Command.RunAsync("calibrate", "ndjson", folder.Write("empty.ndjson", "")));
        AssertFails("Nobody answers in the first half", await Command.RunAsync("calibrate", "ndjson", folder.Write("silent.ndjson", Log(52, answers: false))));
        AssertFails("calibrate' needs one of stackexchange, qa, ndjson", await Command.RunAsync("calibrate"));
        AssertFails("nowhere", await Command.RunAsync("calibrate", "ndjson", Path.Combine(folder.Path, "nowhere.ndjson")));
    }

    [Fact]
    public async Task Calibrate_UndatedQa_FailsRatherThanFitInventedTimes()
    {
        var undated = folder.Write("undated.jsonl", Questions(weeks: 51).Replace("\"at\"", "\"on\"", StringComparison.Ordinal));
        var answersUndated = folder.Write("answers.jsonl", Questions(weeks: 51).Replace("[{\"at\"", "[{\"on\"", StringComparison.Ordinal));

        AssertFails("No time is given for 103 of 103 questions and 103 of 103 answers; each needs its \"at\"", await Command.RunAsync("calibrate", "qa", undated));
        AssertFails("No time is given for 0 of 103 questions and 103 of 103 answers", await Command.RunAsync("calibrate", "qa", answersUndated));
    }

    [Fact]
    public async Task Calibrate_DatedQa_SaysWhatItReadAndLeftOut()
    {
        var log = folder.Write("dated.jsonl", Questions(weeks: 51) + "no question\n");

        var fitted = await Command.RunAsync("calibrate", "qa", log, "--budget", "32");
        var screened = await Command.RunAsync("calibrate", "qa", log, "--morris", "--trajectories", "2");

        foreach (var run in new[] { fitted, screened })
        {
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains("read     103 questions, 103 answers\nskipped  1\n         1 lines that are no question\n", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Calibrate_DumpWithoutVotes_ShowsTheNotesOfTheReader()
    {
        var posts = Enumerable.Range(0, 103).SelectMany(number => new[]
        {
            $"""<row Id="{(2 * number) + 1}" PostTypeId="1" CreationDate="{Begin.AddDays(3.5 * number):s}" OwnerUserId="{number % 10}" />""",
            $"""<row Id="{(2 * number) + 2}" PostTypeId="2" ParentId="{(2 * number) + 1}" CreationDate="{Begin.AddDays((3.5 * number) + 1):s}" OwnerUserId="{(number + 3) % 10}" />""",
        });
        folder.Write("dump/Posts.xml", $"""<posts>{string.Concat(posts)}<row Id="999" PostTypeId="1" CreationDate="1970-01-01T00:00:00.000" OwnerUserId="1" /></posts>""");

        var run = await Command.RunAsync("calibrate", "stackexchange", Path.Combine(folder.Path, "dump"), "--budget", "32");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("12 windows of four weeks", run.Output, StringComparison.Ordinal);
        Assert.Contains("         1 questions and answers without a key or a time\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("note     Missing tables: ", run.Output, StringComparison.Ordinal);
    }

    private static void AssertFails(string words, Command run)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    private static async Task<JsonElement> ReadAsync(string path) =>
        JsonDocument.Parse(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).RootElement;

    // Two questions a week, each answered the next day, by ten people who take turns; the last question stands beyond the last whole window.
    private static string Log(int weeks, bool answers)
    {
        StringBuilder log = new();
        for (var number = 0; number <= 2 * weeks; number++)
        {
            var at = Begin.AddDays(3.5 * number);
            log.AppendLine($$"""{"id": "q{{number}}", "kind": "asked", "at": "{{at:O}}", "actor": "p{{number % 10}}", "topics": ["sql"], "title": "How?"}""");
            if (answers)
            {
                log.AppendLine($$"""{"id": "a{{number}}", "kind": "answered", "at": "{{at.AddHours(20):O}}", "actor": "p{{(number + 3) % 10}}", "with": ["p{{number % 10}}"], "subject": "q{{number}}"}""");
            }
        }

        return log.ToString();
    }

    // The same as a question-and-answer file.
    private static string Questions(int weeks) => string.Concat(Enumerable.Range(0, (2 * weeks) + 1).Select(number =>
    {
        var at = Begin.AddDays(3.5 * number);
        var answer = $$"""{"at": "{{at.AddHours(20):O}}", "id": "a{{number}}", "answerer": "p{{(number + 3) % 10}}"}""";
        return $$"""{"id": "q{{number}}", "at": "{{at:O}}", "asker": "p{{number % 10}}", "tags": ["sql"], "answers": [{{answer}}]}""" + "\n";
    }));

    private Task<Command> CalibrateAsync(int weeks, params string[] options) =>
        Command.RunAsync(["calibrate", "ndjson", folder.Write("log.ndjson", Log(weeks, answers: true)), .. options]);
}
