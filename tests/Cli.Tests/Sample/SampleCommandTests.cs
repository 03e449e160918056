using System.Text.Json;

namespace LearningGraph.Cli.Tests;

public sealed class SampleCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sample_SameSeedTwice_WritesTheSameBytes()
    {
        await SampleAsync("a.ndjson", "--seed", "3");
        await SampleAsync("b.ndjson", "--seed", "3");
        await SampleAsync("c.ndjson", "--seed", "4");

        Assert.Equal(Read("a.ndjson"), Read("b.ndjson"));
        Assert.NotEqual(Read("a.ndjson"), Read("c.ndjson"));
    }

    [Fact]
    public async Task Sample_File_IsReadBackWithoutAFault()
    {
        var json = Path.Combine(folder.Path, "outcome.json");

        var run = await SampleAsync("a.ndjson", "--json", json);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        ImportReport report = new();
        using var file = File.OpenRead(Path.Combine(folder.Path, "a.ndjson"));
        var entries = new NdjsonReader(file, "a.ndjson", null, TimeProvider.System, report).Read(TestContext.Current.CancellationToken).ToArray();
        Assert.Empty(report.Faults);
        Assert.Equal(60, report.Imported["learners"]);
        Assert.Equal(
            entries.Length,
            JsonDocument.Parse(await File.ReadAllBytesAsync(json, TestContext.Current.CancellationToken)).RootElement.GetProperty("entries").GetInt32());
    }

    [Fact]
    public async Task Sample_Truth_IsWrittenBesideTheSample()
    {
        await SampleAsync("a.ndjson", "--truth", Path.Combine(folder.Path, "truth.csv"));

        var lines = await File.ReadAllLinesAsync(Path.Combine(folder.Path, "truth.csv"), TestContext.Current.CancellationToken);
        Assert.Equal("learner,topic,expertise", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Equal(3, line.Split(',').Length));
    }

    [Fact]
    public async Task Sample_EndsAheadOfTheClock_SaysSo() =>
        Assert.Contains("ahead of the clock", (await SampleAsync("a.ndjson", "--days", "3650", "--learners", "2")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("--learners", "1")]
    [InlineData("--topics", "41")]
    [InlineData("--days", "0")]
    [InlineData("--seed", "-1")]
    [InlineData("--days", "many")]
    public async Task Sample_ValueOutOfRange_FailsNamingIt(string option, string value)
    {
        var run = await Command.RunAsync("sample", option, value, "--out", Path.Combine(folder.Path, "a.ndjson"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
        Assert.Contains(value, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.False(File.Exists(Path.Combine(folder.Path, "a.ndjson")));
    }

    [Fact]
    public async Task Sample_NoFileGiven_FailsWithOneLine()
    {
        var run = await Command.RunAsync("sample");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("learninggraph: Option '--out' is required.", run.Error, StringComparison.Ordinal);
    }

    // The later value of an option that is given twice would be refused, so the defaults stand only where the test gives none.
    private Task<Command> SampleAsync(string file, params string[] arguments)
    {
        string[] defaults = [.. Default("--learners", "60", arguments), .. Default("--days", "40", arguments)];
        return Command.RunAsync(["sample", "--out", Path.Combine(folder.Path, file), .. defaults, .. arguments]);
    }

    private static string[] Default(string option, string value, string[] arguments) => arguments.Contains(option) ? [] : [option, value];

    private byte[] Read(string file) => File.ReadAllBytes(Path.Combine(folder.Path, file));
}
