using System.Text;

namespace LearningGraph.Cli.Tests;

/// <summary>The mappings that ship in <c>docs/import</c>, on the data they are for.</summary>
public sealed class ExampleMappingTests
{
    private readonly ImportReport report = new();

    [Fact]
    public void Read_Meetup_BringsInEveryMemberJoinAndAttendance()
    {
        var entries = Read("joins/meetup-montana", "meetup.json");

        Assert.Equal(
            [("groups", 13L), ("learners", 1_757), ("joined", 1_941), ("completed", 7_350)],
            report.Imported.Select(count => (count.Key, count.Value)));
        Assert.Equal(158, entries.OfType<GroupChanged>().Sum(entry => entry.Group.Topics.Length));
        Assert.Empty(report.Skipped);
    }

    [Fact]
    public void Read_Oulad_BringsInEveryEnrolmentOrSaysWhyNot()
    {
        var entries = Read("courses/oulad", "oulad.json");

        Assert.Equal(
            [("groups", 22L), ("learners", 28_785), ("joined", 32_548), ("left", 10_072), ("completed", 15_385)],
            report.Imported.Select(count => (count.Key, count.Value)));
        Assert.Equal([("rows of studentRegistration.csv without at (date_registration is empty)", 45L)], report.Skipped.Select(skip => (skip.Key, skip.Value)));
        Assert.Equal(32_593, report.Read["rows of studentInfo.csv"]);
        Assert.Equal(32_593, report.Imported["joined"] + report.Skipped.Values.Sum());
        Assert.Equal(
            new DateTimeOffset(2014, 6, 26, 0, 0, 0, TimeSpan.Zero),
            entries.Single(entry => entry is InteractionRecorded { Interaction.Id.Value: "s:row:1d3f1f93ca67d1c80abc3e67d4b3d87c" }).At);
    }

    [Fact]
    public void Read_Enron_BringsInEveryEmployeeAndMessage()
    {
        var entries = Read("organisation/enron", "enron.json");

        Assert.Equal([("learners", 156L), ("commented", 21_635)], report.Imported.Select(count => (count.Key, count.Value)));
        Assert.Empty(report.Skipped);
        Assert.Equal(57, entries.OfType<InteractionRecorded>().Max(entry => entry.Interaction.With.Length));
    }

    private LogEntry[] Read(string data, string mapping)
    {
        using TableFiles files = new(RealSets.Require(data));
        LogEntry[] entries = [.. new CsvReader(files, CsvMappingReader.Read(Example(mapping)), new("s"), TimeProvider.System, report).Read(TestContext.Current.CancellationToken).Select(read => read.Entry)];
        Assert.Equal(entries.Length, entries.Select(entry => Encoding.UTF8.GetString(EntryJson.Write(entry))).Distinct().Count());
        return entries;
    }

    private static string Example(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "docs/import", name)))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "docs/import", name);
    }
}
