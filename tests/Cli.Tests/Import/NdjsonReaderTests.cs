using System.Text;

namespace LearningGraph.Cli.Tests;

public sealed class NdjsonReaderTests
{
    private const string Asked = """{"id": "i-1", "kind": "asked", "at": "2026-03-01T09:30:00Z", "actor": "ana"}""";

    private readonly ImportReport report = new();

    [Fact]
    public void Read_EveryKindOfLine_GivesEntriesInTheOrderOfTheFile()
    {
        var entries = Read("\uFEFF" + """{"learner": "ana", "name": "Ana"}""", """{"group": "dba"}""", """{"topic": "sql"}""", "", Asked);

        Assert.Equal([typeof(LearnerChanged), typeof(GroupChanged), typeof(TopicChanged), typeof(InteractionRecorded)], entries.Select(entry => entry.GetType()));
        Assert.Equal(4, report.Read["lines"]);
    }

    [Fact]
    public void Read_BadLinesAmongGood_ReportsLineAndReason()
    {
        var entries = Read(Asked, Asked.Replace("asked", "shouted", StringComparison.Ordinal), "not json", """{"learner": "ana", "web": 2}""");

        Assert.Single(entries);
        Assert.Equal([2, 3, 4], report.Faults.Select(fault => (int)fault.Line));
        Assert.StartsWith("kind: 'shouted' is not one of asked, answered", report.Faults[0].Reason, StringComparison.Ordinal);
        Assert.Equal("web 2 is outside [0, 1].", report.Faults[2].Reason);
        Assert.Equal(3, report.Skipped["lines that are no entry"]);
    }

    [Theory]
    [InlineData("\"topic\": \"sql\"", "There is no field 'topic'; names are written in lower camel case.")]
    [InlineData("\"topics\": \"sql\"", "topics is not a list.")]
    [InlineData("\"topics\": [\"\"]", "topics[0]: ")]
    [InlineData("\"weight\": \"much\"", "weight is not a number.")]
    [InlineData("\"title\": 5", "title is not a text.")]
    [InlineData("\"kind\": 5", "kind")]
    public void Read_AFieldThatIsWrong_IsNamedInWordsOfTheFile(string field, string reason)
    {
        Read(Asked, Asked.Replace("}", $", {field}}}", StringComparison.Ordinal));

        var fault = Assert.Single(report.Faults).Reason;
        Assert.StartsWith(reason, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("LearningGraph.", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FieldsThatAreMissing_AreNamed()
    {
        Read(Asked, """{"id": "i-2", "kind": "asked"}""");

        Assert.Equal("'at', 'actor' must be given.", Assert.Single(report.Faults).Reason);
    }

    [Fact]
    public void Read_SourceNamed_IsPutOnLinesThatNameNone()
    {
        var entries = Read(new SourceId("mine"), Asked, Asked.Replace("}", ", \"source\": \"slack\"}", StringComparison.Ordinal));

        Assert.Equal(["mine", "slack"], entries.Cast<InteractionRecorded>().Select(entry => entry.Interaction.Source.ToString()));
    }

    [Fact]
    public void Read_NoGoodLine_FailsNamingTheFirstFault()
    {
        var failure = Assert.Throws<CommandFailedException>(() => Read("<xml>", "more"));

        Assert.StartsWith("file.ndjson holds no entry; line 1: '<' is an invalid start of a value.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_InvalidUtf8_ReportsTheLineAndReadsTheRest()
    {
        using MemoryStream stream = new([.. Encoding.UTF8.GetBytes(Asked), (byte)'\n', .. "{\"id\": \""u8, 0xC3, 0x28, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(Asked)]);

        Assert.Equal(2, Read(stream).Length);
        Assert.Equal(new LineFault(2, "The line is not valid UTF-8, from byte 9 on."), Assert.Single(report.Faults));
    }

    [Fact]
    public void Read_ALineThatNeverEnds_ReportsItAndReadsTheRestInBoundedMemory()
    {
        using LongLineStream stream = new($"{Asked}\n", 200_000_000, $"\n{Asked}");
        var before = GC.GetTotalAllocatedBytes();

        Assert.Equal(2, Read(stream).Length);
        Assert.Equal(new LineFault(2, "The line is longer than 8 MB."), Assert.Single(report.Faults));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 100_000_000);
    }

    [Fact]
    public void Read_Utf16_SaysSo()
    {
        using MemoryStream stream = new([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Asked)]);

        Assert.Equal(
            "file.ndjson holds no entry; line 1: The file is in UTF-16; save it as UTF-8.",
            Assert.Throws<CommandFailedException>(() => Read(stream)).Message);
    }

    [Fact]
    public void Read_AMillionTopicsOnOneInteraction_IsOneClearReason()
    {
        Read(Asked, Asked.Replace("}", $", \"topics\": [{string.Join(',', Enumerable.Repeat("\"t\"", 1_000_000))}]}}", StringComparison.Ordinal));

        Assert.Equal(new LineFault(2, "topics has 1000000 entries; 100 are allowed."), Assert.Single(report.Faults));
    }

    private LogEntry[] Read(params string[] lines) => Read(null, lines);

    private LogEntry[] Read(SourceId? source, params string[] lines)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
        return Read(stream, source);
    }

    private LogEntry[] Read(Stream stream, SourceId? source = null) =>
        [.. new NdjsonReader(stream, "file.ndjson", source, TimeProvider.System, report).Read(TestContext.Current.CancellationToken).Select(read => read.Entry)];
}
