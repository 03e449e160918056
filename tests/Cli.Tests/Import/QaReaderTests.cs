using System.Globalization;
using System.Text;

namespace LearningGraph.Cli.Tests;

public sealed class QaReaderTests
{
    private readonly ImportReport report = new();

    [Fact]
    public void Read_DatedQuestion_GivesExactEntries()
    {
        var entries = Read("""
            {"id": "1", "at": "2020-01-01T10:00:00Z", "asker": "u1", "tags": ["sql", "sql", "join"], "title": "how to join", "body": "two tables", "answers": [{"id": "2", "at": "2020-01-01T11:00:00Z", "answerer": "u2", "score": 5, "accepted": true}, {"id": "3", "at": "2020-01-03T00:00:00Z", "answerer": "u3", "score": 9, "accepted": false}], "extra": 1}
            """);

        Assert.Equal(
            [
                """{"id":"set:q:1","kind":"asked","at":"2020-01-01T10:00:00Z","actor":"set:u1","with":[],"topics":["sql","join"],"subject":"set:q:1","weight":1,"title":"how to join","text":"two tables","visibility":"open","source":"set"}""",
                """{"id":"set:a:2","kind":"answered","at":"2020-01-01T11:00:00Z","actor":"set:u2","with":["set:u1"],"topics":["sql","join"],"subject":"set:q:1","weight":1,"visibility":"open","source":"set"}""",
                """{"id":"set:a:3","kind":"answered","at":"2020-01-03T00:00:00Z","actor":"set:u3","with":["set:u1"],"topics":["sql","join"],"subject":"set:q:1","weight":1,"visibility":"open","source":"set"}""",
                """{"id":"set:accepted:2","kind":"accepted","at":"2020-01-03T00:00:00Z","actor":"set:u1","with":["set:u2"],"topics":["sql","join"],"subject":"set:q:1","weight":1,"visibility":"open","source":"set"}""",
            ],
            entries.Select(entry => Encoding.UTF8.GetString(EntryJson.Write(new InteractionRecorded(entry)))));
        Assert.Empty(report.Notes);
    }

    [Fact]
    public void Read_UndatedBetweenKnown_SpreadsEvenly() =>
        Assert.Equal(["10:00", "11:00", "12:00", "13:00"], QuestionTimes("10:00", null, null, "13:00"));

    [Fact]
    public void Read_UndatedBeyondTheEnds_StepsByTheMedianKnownGap() =>
        Assert.Equal(["09:00", "10:00", "11:00", "11:30", "13:00", "14:00", "15:00"], QuestionTimes(null, "10:00", "11:00", "11:30", "13:00", null, null));

    [Fact]
    public void Read_OneKnownTime_StepsByAnHour() => Assert.Equal(["09:00", "10:00", "11:00"], QuestionTimes(null, "10:00", null));

    [Fact]
    public void Read_NoKnownTime_StepsByAnHourFrom2010()
    {
        var asked = Read(Question("1", null), Question("2", null));

        Assert.Equal(
            ["2010-01-01T00:00:00Z", "2010-01-01T01:00:00Z"],
            asked.Select(one => Rfc3339JsonConverter.Format(one.At)));
        Assert.Equal(["No time is given for 2 of 2 questions and 0 of 0 answers; the order of the lines dates them."], report.Notes);
    }

    [Fact]
    public void Read_UndatedAnswer_FollowsItsQuestionByTheMedianDelay()
    {
        var entries = Read(
            Question("1", "10:00", Answer("11", "10:10"), Answer("12", "10:20"), Answer("13", "15:00")),
            Question("2", "16:00", Answer("21", null)));

        Assert.Equal("16:20", Time(entries.Single(one => one.Id.Value == "set:a:21")));
    }

    [Fact]
    public void Read_UndatedAnswersWithoutAKnownDelay_AreGivenAtOnce() =>
        Assert.Equal("10:00", Time(Read(Question("1", "10:00", Answer("11", null)))[1]));

    [Fact]
    public void Read_AnswerBeforeItsQuestion_IsGivenWithIt() =>
        Assert.Equal("10:00", Time(Read(Question("1", "10:00", Answer("11", "09:00")))[1]));

    [Fact]
    public void Read_OwnAnswerAccepted_IsAnAnswerButNoAcceptance()
    {
        var entries = Read("""{"id": "1", "at": null, "asker": "u1", "tags": [], "answers": [{"id": "2", "at": null, "answerer": "u1", "accepted": true}]}""");

        Assert.Equal([InteractionKind.Asked, InteractionKind.Answered], entries.Select(one => one.Kind));
        Assert.Empty(entries[1].With);
        Assert.Equal(1, report.Skipped["acceptances of one's own answer"]);
    }

    [Fact]
    public void Read_WithoutAsker_KeepsTheAnswers()
    {
        var entries = Read("""{"id": "1", "at": null, "asker": null, "tags": [], "answers": [{"id": "2", "at": null, "answerer": "u1", "accepted": true}, {"id": "3", "at": null, "answerer": null}]}""");

        Assert.Equal("set:a:2", Assert.Single(entries).Id.Value);
        Assert.Equal(
            ["questions without an asker", "answers without an answerer", "acceptances without an asker or answerer"],
            report.Skipped.Keys);
    }

    [Fact]
    public void Read_SomeBadLines_ReportsThemAndReadsTheRest()
    {
        var entries = Read(Question("1", "10:00"), "", "{oops", """{"id": " ", "answers": []}""", """{"id": "2", "at": "yesterday"}""", """{"id": "3", "answers": [null]}""");

        Assert.Single(entries);
        Assert.Equal([3, 4, 5, 6], report.Faults.Select(fault => (int)fault.Line));
        Assert.Contains("'yesterday' is not an RFC 3339 time", report.Faults[2].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n \n", "set.jsonl holds no line.")]
    [InlineData("<posts>\n</posts>", "set.jsonl holds no question; line 1: ")]
    [InlineData("[]", "set.jsonl holds no question; line 1: ")]
    public void Read_NoQuestionAtAll_FailsNamingFileAndLine(string content, string message) =>
        Assert.StartsWith(message, Assert.Throws<CommandFailedException>(() => Read(content)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("mathoverflow", 10_128, 28_238, 123)]
    [InlineData("dba", 2_906, 6_976, 118)]
    public void Read_RealSet_CountsEverythingOnce(string name, int questions, int answers, int ownAcceptances)
    {
        using var file = File.OpenRead(RealSets.Require($"qa/{name}/qa.jsonl"));

        var entries = new QaReader(file, name, new(new("set")), report).Read(TestContext.Current.CancellationToken).ToList();

        Assert.Equal(questions, report.Imported["asked"]);
        Assert.Equal(answers, report.Imported["answered"]);
        Assert.Equal(questions - ownAcceptances, report.Imported["accepted"]);
        Assert.Equal(ownAcceptances, report.Skipped["acceptances of one's own answer"]);
        Assert.Equal(questions + answers + questions - ownAcceptances, entries.Count);
    }

    [Theory]
    [InlineData("mathoverflow")]
    [InlineData("dba")]
    public void OpenQa_RealSet_GivesTheOrderOfTime(string name)
    {
        using var source = ImportFormats.OpenQa(RealSets.Require($"qa/{name}/qa.jsonl"), null, TestContext.Current.CancellationToken);

        LogEntry[] entries = [.. source.Entries.Select(given => given.Entry)];

        Assert.Equal(entries.Order(EntryOrder.ByTime), entries);
    }

    private Interaction[] Read(params string[] lines)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return
        [
            .. new QaReader(stream, "set.jsonl", new(new("set")), report).Read(TestContext.Current.CancellationToken)
                .Cast<InteractionRecorded>().Select(entry => entry.Interaction),
        ];
    }

    private string[] QuestionTimes(params string?[] times) =>
        [.. Read([.. times.Select((time, line) => Question($"{line}", time))]).Select(Time)];

    private static string Question(string id, string? time, params string[] answers) =>
        $$"""{"id": "{{id}}", "at": {{At(time)}}, "asker": "u1", "tags": [], "answers": [{{string.Join(',', answers)}}]}""";

    private static string Answer(string id, string? time) => $$"""{"id": "{{id}}", "at": {{At(time)}}, "answerer": "u2", "score": 1, "accepted": false}""";

    private static string At(string? time) => time is null ? "null" : $"\"2020-01-01T{time}:00Z\"";

    private static string Time(Interaction interaction) => interaction.At.ToString("HH:mm", CultureInfo.InvariantCulture);
}
