using System.IO.Compression;

namespace LearningGraph.Cli.Tests;

public sealed class CsvBadInputTests : IDisposable
{
    private const string Mapping = """{"files":[{"entries":[{"learner":"{member}","topics":{"value":"{topics}","split":";"}}]}]}""";

    private readonly TemporaryFolder folder = new();
    private readonly ImportReport report = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_MissingColumn_NamesItAndWhatTheHeaderHas() =>
        AssertFails("member,group,joinedAt\na,b,c\n", "map.json names column 'topics', members.csv has: member, group, joinedAt.");

    [Fact]
    public void Read_UnusualDelimiter_AsksForIt() =>
        AssertFails("member^topics\na^b\n", "the header has one column, 'member^topics'; if a character other than , ; tab | divides it, say so in the mapping as \"delimiter\".");

    [Fact]
    public void Read_WrongDelimiterStated_NamesTheOneColumn() =>
        AssertFails(
            "member;topics\na;b\n", "the header has one column, 'member;topics'; if a character other than , divides it",
            Mapping.Replace("\"entries\"", "\"delimiter\":\",\",\"entries\"", StringComparison.Ordinal));

    [Fact]
    public void Read_ColumnThatIsThereTwice_IsRefused() => AssertFails("member,topics,member\na,b,c\n", "members.csv has two columns 'member'.");

    [Fact]
    public void Read_InvalidUtf8_NamesLineAndValueAndGoesOn()
    {
        File.WriteAllBytes(Path.Combine(folder.Path, "members.csv"), [.. "member,topics\nzo"u8, 0xEB, .. ",x\nana,y\n"u8]);

        Assert.Single(Read());
        Assert.Equal([new(2, "members.csv: 'zo\uFFFD' is not utf-8; the mapping can say another \"encoding\".")], report.Faults);
    }

    [Theory]
    [InlineData("member,topics\nana,sql\nbo,\"xml\ncid,rust\n", 3)]
    [InlineData("member,topics\nana,\"sql\nbo,xml\"\ncid,\"rust\ndan,\"c\n", 4)]
    public void Read_QuoteNotClosed_EndsNamingTheLineItBeginsOn(string content, int line) =>
        AssertFails(content, $"members.csv, line {line}: a quote is opened and not closed");

    [Fact]
    public void Read_LineOf100Megabytes_EndsNamingTheLine()
    {
        var path = Path.Combine(folder.Path, "members.csv");
        using (StreamWriter writer = new(path))
        {
            writer.Write("member,topics\nana,sql\nbo,");
            var piece = new string('x', 1 << 20);
            for (var megabyte = 0; megabyte < 100; megabyte++)
            {
                writer.Write(piece);
            }
        }

        Assert.StartsWith("members.csv, line 3: the row is longer than 16777216 characters", Assert.Throws<CommandFailedException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MillionTopicsOnOneRow_IsOneFaultAndTheRestGoesIn()
    {
        folder.Write("members.csv", $"member,topics\nana,{string.Join(';', Enumerable.Range(0, 1_000_000).Select(number => $"t{number}"))}\nbo,sql\n");

        Assert.Single(Read());
        Assert.Equal([new(2, "members.csv: topics has 1000000 entries; 100 are allowed.")], report.Faults);
    }

    [Theory]
    [InlineData("ana", "the row has 1 values, the header 2.")]
    [InlineData("ana,sql,x", "the row has 3 values, the header 2.")]
    public void Read_RowThatDoesNotFitTheHeader_NamesLineAndGoesOn(string row, string reason)
    {
        folder.Write("members.csv", $"member,topics\n{row}\nbo,xml\n");

        Assert.Single(Read());
        Assert.Equal([new(2, $"members.csv: {reason}")], report.Faults);
    }

    [Fact]
    public void Read_LinesBehindQuotedLineBreaks_KeepTheirNumbers()
    {
        folder.Write("members.csv", "member,topics,note\nana,x,\"a\nb\nc\"\n\nbo\n");

        Assert.Equal(6, Read() is [_] ? report.Faults.Single().Line : 0);
    }

    [Fact]
    public void Read_IdThatIsNone_IsReported()
    {
        folder.Write("members.csv", $"member,topics\n{new string('m', 201)},x\nbo,xml\n");

        Assert.Single(Read());
        Assert.Contains("(201 characters) is not an id", Assert.Single(report.Faults).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "members.csv is empty.")]
    [InlineData("member,topics\n", "members.csv has no row behind its header.")]
    [InlineData("member,topics\n,x\n", "no row became an entry: 1 row of members.csv without learner (member is empty).")]
    [InlineData("member,topics\nana\n", "no row became an entry; line 2: members.csv: the row has 1 values, the header 2.")]
    public void Read_NothingToImport_FailsSayingWhy(string content, string reason) => AssertFails(content, reason);

    [Fact]
    public void Read_BrokenGzip_FailsInOneLine()
    {
        File.WriteAllText(Path.Combine(folder.Path, "members.csv.gz"), "member,topics\n");

        Assert.Contains("members.csv.gz cannot be unpacked: ", Assert.Throws<CommandFailedException>(() => Read("members.csv.gz")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ZipBomb_IsRefused()
    {
        using (var archive = ZipFile.Open(Path.Combine(folder.Path, "t.zip"), ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("members.csv", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 32; megabyte++)
            {
                entry.Write(zeros);
            }
        }

        Assert.EndsWith(
            "entry 'members.csv' expands to 33554432 bytes, more than 200 times its packed size.",
            Assert.Throws<CommandFailedException>(() => Read("t.zip")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TableMissing_NamesIt()
    {
        folder.Write("other.csv", "a\n1\n");

        Assert.EndsWith(
            "map.json names members.csv, which is not there, nor is members.csv.gz.",
            Assert.Throws<CommandFailedException>(() => Read("", Mapping.Replace("\"entries\"", "\"file\":\"members.csv\",\"entries\"", StringComparison.Ordinal))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithoutMapping_SaysSo()
    {
        var run = await Command.RunAsync("import", "csv", folder.Write("members.csv", "a\n1\n"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--map", run.Error, StringComparison.Ordinal);
    }

    private void AssertFails(string content, string reason, string mapping = Mapping)
    {
        folder.Write("members.csv", content);

        Assert.Contains(reason, Assert.Throws<CommandFailedException>(() => Read("members.csv", mapping)).Message, StringComparison.Ordinal);
    }

    private LogEntry[] Read(string path = "members.csv", string mapping = Mapping)
    {
        using TableFiles files = new(Path.Combine(folder.Path, path));
        return [.. new CsvReader(files, CsvMappingReader.Read(folder.Write("map.json", mapping)), new("s"), TimeProvider.System, report).Read(TestContext.Current.CancellationToken).Select(read => read.Entry)];
    }
}
