using System.Text;

namespace LearningGraph.Cli.Tests;

public sealed class StackExchangeReaderTests : IDisposable
{
    private const string Posts = """
        <?xml version="1.0" encoding="utf-8"?>
        <posts>
          <row Id="1" PostTypeId="1" AcceptedAnswerId="3" CreationDate="2020-01-01T10:00:00.000" Score="9" Body="&lt;p&gt;How do I &lt;b&gt;join&lt;/b&gt;?&lt;/p&gt;" OwnerUserId="7" Title="Joins &amp; keys" Tags="&lt;sql&gt;&lt;join&gt;" NewAttribute="?" />
          <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2020-01-01T11:00:00.000" Body="&lt;p&gt;Slowly.&lt;/p&gt;" OwnerUserId="8" />
          <row Id="3" PostTypeId="2" ParentId="1" CreationDate="2020-01-02T09:30:00.500" Body="&lt;p&gt;With ON.&lt;/p&gt;" OwnerUserId="9" />
        </posts>
        """;

    private readonly TemporaryFolder folder = new();
    private readonly ImportReport report = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_QuestionWithAnswers_GivesExactEntries()
    {
        folder.Write("Posts.xml", Posts);
        folder.Write("Votes.xml", """<votes><row Id="1" PostId="3" VoteTypeId="1" CreationDate="2020-01-05T00:00:00.000" /></votes>""");
        folder.Write("Comments.xml", """<comments><row Id="5" PostId="2" Text="Why &lt; slow?" CreationDate="2020-01-01T12:00:00" UserId="7" /></comments>""");
        folder.Write("Users.xml", """<users><row Id="7" DisplayName="Ana" /><row Id="99" DisplayName="Idle" /></users>""");
        folder.Write("Tags.xml", "<tags />");

        var entries = Read();

        Assert.Equal(
            [
                """{"learner":"dump:7","name":"Ana","languages":[],"topics":[],"goals":[],"recommendable":true,"analysable":true,"web":null,"social":null}""",
                """{"id":"dump:q:1","kind":"asked","at":"2020-01-01T10:00:00Z","actor":"dump:7","with":[],"topics":["sql","join"],"subject":"dump:q:1","weight":1,"title":"Joins & keys","text":"How do I join?","visibility":"open","source":"dump"}""",
                """{"id":"dump:a:2","kind":"answered","at":"2020-01-01T11:00:00Z","actor":"dump:8","with":["dump:7"],"topics":["sql","join"],"subject":"dump:q:1","weight":1,"text":"Slowly.","visibility":"open","source":"dump"}""",
                """{"id":"dump:c:5","kind":"commented","at":"2020-01-01T12:00:00Z","actor":"dump:7","with":["dump:8"],"topics":["sql","join"],"subject":"dump:q:1","weight":1,"text":"Why < slow?","visibility":"open","source":"dump"}""",
                """{"id":"dump:a:3","kind":"answered","at":"2020-01-02T09:30:00.5Z","actor":"dump:9","with":["dump:7"],"topics":["sql","join"],"subject":"dump:q:1","weight":1,"text":"With ON.","visibility":"open","source":"dump"}""",
                """{"id":"dump:accepted:3","kind":"accepted","at":"2020-01-05T00:00:00Z","actor":"dump:7","with":["dump:9"],"topics":["sql","join"],"subject":"dump:q:1","weight":1,"visibility":"open","source":"dump"}""",
            ],
            entries.Select(Json));
        Assert.Equal(1, report.Skipped["users who neither asked, answered, accepted nor commented"]);
        Assert.Empty(report.Notes);
    }

    [Fact]
    public void Read_OnlyPosts_NamesMissingTablesAndDatesAcceptanceWithTheLastAnswer()
    {
        folder.Write("Posts.xml", Posts.Replace("AcceptedAnswerId=\"3\"", "AcceptedAnswerId=\"2\"", StringComparison.Ordinal));

        var accepted = Only(InteractionKind.Accepted, Read());

        Assert.Equal(new DateTimeOffset(2020, 1, 2, 9, 30, 0, 500, TimeSpan.Zero), accepted.At);
        Assert.Equal(
            [
                "Missing tables: Comments.xml, Tags.xml, Users.xml, Votes.xml.",
                "No vote dates 1 acceptance; known with the question's last answer.",
            ],
            report.Notes);
    }

    [Fact]
    public void Read_AcceptanceVoteOfTheAnswersDay_IsNotBeforeTheAnswer()
    {
        folder.Write("Posts.xml", Posts);
        folder.Write("Votes.xml", """<votes><row Id="1" PostId="3" VoteTypeId="1" CreationDate="2020-01-02T00:00:00.000" /></votes>""");

        Assert.Equal(new DateTimeOffset(2020, 1, 2, 9, 30, 0, 500, TimeSpan.Zero), Only(InteractionKind.Accepted, Read()).At);
    }

    [Fact]
    public void Read_OtherVotes_AreOnlyCounted()
    {
        folder.Write("Posts.xml", Posts);
        folder.Write("Votes.xml", """<votes><row Id="1" PostId="3" VoteTypeId="2" UserId="7" CreationDate="2020-01-02" /><row Id="2" PostId="2" VoteTypeId="1" CreationDate="2020-01-02" /></votes>""");

        Read();

        Assert.Equal(2, report.Read["votes"]);
        Assert.Equal(1, report.Skipped["votes other than acceptances, without a voter"]);
        Assert.Equal(1, report.Skipped["votes for an acceptance that no longer stands"]);
    }

    [Fact]
    public void Read_TagsBetweenBars_AreTopics()
    {
        folder.Write("Posts.xml", Posts.Replace("&lt;sql&gt;&lt;join&gt;", "|sql|join|", StringComparison.Ordinal));

        Assert.Equal([new("sql"), new("join")], Only(InteractionKind.Asked, Read()).Topics);
    }

    [Fact]
    public void Read_DeletedAsker_KeepsTheAnswersWithNobody()
    {
        folder.Write("Posts.xml", Posts.Replace("OwnerUserId=\"7\"", "OwnerDisplayName=\"gone\"", StringComparison.Ordinal));

        var interactions = Read().Cast<InteractionRecorded>().Select(entry => entry.Interaction).ToArray();

        Assert.Equal([InteractionKind.Answered, InteractionKind.Answered], interactions.Select(one => one.Kind));
        Assert.All(interactions, one => Assert.Empty(one.With));
        Assert.Equal(1, report.Skipped["questions and answers whose owner was deleted"]);
        Assert.Equal(1, report.Skipped["acceptances whose asker or answerer was deleted"]);
    }

    [Fact]
    public void Read_OwnAnswerAccepted_IsAnAnswerButNoAcceptance()
    {
        folder.Write("Posts.xml", Posts.Replace("OwnerUserId=\"9\"", "OwnerUserId=\"7\"", StringComparison.Ordinal));

        var entries = Read();

        Assert.DoesNotContain(entries, entry => entry is InteractionRecorded { Interaction.Kind: InteractionKind.Accepted });
        Assert.Empty(entries.Cast<InteractionRecorded>().Single(entry => entry.Interaction.Id.Value == "dump:a:3").Interaction.With);
        Assert.Equal(1, report.Skipped["acceptances of one's own answer"]);
    }

    [Fact]
    public void Read_CommunityAccount_IsNeverRecommended()
    {
        folder.Write("Posts.xml", Posts.Replace("OwnerUserId=\"8\"", "OwnerUserId=\"-1\"", StringComparison.Ordinal));
        folder.Write("Users.xml", """<users><row Id="-1" DisplayName="Community" /></users>""");

        Assert.False(Read().OfType<LearnerChanged>().Single().Learner.Recommendable);
    }

    [Fact]
    public void Read_PostsThatAreNoHelp_AreCountedByReason()
    {
        folder.Write("Posts.xml", """
            <posts>
              <row Id="1" PostTypeId="1" CreationDate="2020-01-01T10:00:00" OwnerUserId="7" AcceptedAnswerId="77" />
              <row Id="1" PostTypeId="1" CreationDate="2020-01-01T10:00:00" OwnerUserId="7" />
              <row Id="2" PostTypeId="5" CreationDate="2020-01-01T10:00:00" OwnerUserId="7" />
              <row Id="3" PostTypeId="2" ParentId="66" CreationDate="2020-01-01T10:00:00" OwnerUserId="7" />
              <row PostTypeId="2" ParentId="1" CreationDate="2020-01-01T10:00:00" OwnerUserId="7" />
              <row Id="4" PostTypeId="2" ParentId="1" CreationDate="1970-01-01T00:00:00.000" OwnerUserId="7" />
            </posts>
            """);

        Assert.Single(Read());
        Assert.Equal(
            [
                ("questions and answers whose key was there before", 1),
                ("posts that are neither question nor answer", 1),
                ("questions and answers without a key or a time", 2),
                ("answers to a question that is not in the dump", 1),
                ("acceptances of an answer that is not in the dump", 1),
            ],
            report.Skipped.Select(skip => (skip.Key, (int)skip.Value)));
    }

    [Fact]
    public void Read_LongTitleAndText_AreCutAndCounted()
    {
        folder.Write("Posts.xml", Posts
            .Replace("Joins &amp; keys", new string('t', 1_001), StringComparison.Ordinal)
            .Replace("With ON.", new string('x', 100_001), StringComparison.Ordinal));

        var entries = Read();

        Assert.Equal(1_000, Only(InteractionKind.Asked, entries).Title!.Length);
        Assert.Equal(2, report.CutTexts);
        Assert.All(entries.Cast<InteractionRecorded>(), entry => Assert.Null(entry.Interaction.FindFault(DateTimeOffset.MaxValue.AddDays(-1))));
    }

    [Theory]
    [InlineData("", "is empty.")]
    [InlineData("<posts />", "holds no question and no answer.")]
    [InlineData("<posts>\n<row Id=\"1\" PostTypeId=\"1\"", "is not a whole XML file")]
    [InlineData("<posts>\n<row Id=1 />\n</posts>", "Line 2, position 9")]
    [InlineData("Id,Title\n1,x", "is not a whole XML file")]
    [InlineData("<!DOCTYPE posts [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<posts><row Id=\"1\" Body=\"&b;\" /></posts>", "declares a document type (DOCTYPE), which is not allowed in a dump.")]
    public void Read_BrokenPosts_FailsNamingTheFileAndWhere(string content, string reason)
    {
        var path = folder.Write("Posts.xml", content);

        var failure = Assert.Throws<CommandFailedException>(() => Read());

        Assert.StartsWith(path, failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ARowThatNeverEnds_FailsNamingTheLineAndSendsNothing()
    {
        var path = Path.Combine(folder.Path, "Posts.xml");
        using (StreamWriter file = new(path))
        {
            file.Write("<posts>\n  <row Id=\"1\" PostTypeId=\"1\" CreationDate=\"2020-01-01\" OwnerUserId=\"7\" />\n  <row Id=\"2\" Body=\"");
            for (var megabyte = 0; megabyte < 40; megabyte++)
            {
                file.Write(new string('x', 1024 * 1024));
            }
        }

        var entries = ReadLazily().GetEnumerator();

        Assert.Equal(
            $"{path}, line 3: a row is longer than 16 MB, which no dump holds.",
            Assert.Throws<CommandFailedException>(() => entries.MoveNext()).Message);
    }

    [Fact]
    public void Read_InvalidUtf8_FailsNamingTheFileAndLine()
    {
        var path = Path.Combine(folder.Path, "Posts.xml");
        File.WriteAllBytes(path, [.. "<posts>\n<row Id=\"1\" Body=\""u8, 0xC3, 0x28, .. "\" /></posts>"u8]);

        var failure = Assert.Throws<CommandFailedException>(() => Read());

        Assert.StartsWith(path, failure.Message, StringComparison.Ordinal);
        Assert.Contains("ine 2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RowsOutOfTheirOrder_GivesTheOrderOfTimeAndEveryText()
    {
        folder.Write("Posts.xml", """
            <posts>
              <row Id="10" PostTypeId="2" ParentId="30" CreationDate="2020-01-05" OwnerUserId="8" Body="answer before its question" />
              <row Id="20" PostTypeId="1" CreationDate="2020-01-06" OwnerUserId="7" Body="later" Tags="|b|" />
              <row Id="30" PostTypeId="1" CreationDate="2020-01-01" OwnerUserId="7" Title="migrated" Body="old &lt;b&gt;text&lt;/b&gt;" Tags="|a|" />
              <row Id="40" PostTypeId="1" CreationDate="2020-01-07" OwnerUserId="7" Body="last" />
            </posts>
            """);
        folder.Write("Comments.xml", """
            <comments>
              <row Id="2" PostId="20" Text="second" CreationDate="2020-01-06T12:00:00" UserId="9" />
              <row Id="1" PostId="10" Text="first" CreationDate="2020-01-05T12:00:00" UserId="9" />
            </comments>
            """);

        var interactions = ReadLazily().Cast<InteractionRecorded>().Select(entry => entry.Interaction).ToArray();

        Assert.Equal(["dump:q:30", "dump:a:10", "dump:c:1", "dump:q:20", "dump:c:2", "dump:q:40"], interactions.Select(one => one.Id.Value));
        Assert.Equal(["old text", "answer before its question", "first", "later", "second", "last"], interactions.Select(one => one.Text));
        Assert.Equal("migrated", interactions[0].Title);
        Assert.Equal([new("a")], interactions[2].Topics);
        Assert.Equal([new("dump:8")], interactions[2].With);
    }

    [Fact]
    public void Read_WhatIsNotUnderstood_IsCountedWithAnExample()
    {
        folder.Write("Posts.xml", Posts.Replace(
            "</posts>", "  <row Id=\"8\" PostTypeId=\"99\" />\n  <row Id=\"9\" PostTypeId=\"99\" />\n</posts>", StringComparison.Ordinal));
        folder.Write("Votes.xml", """<votes><row Id="4" PostId="3" VoteTypeId="77" /></votes>""");
        folder.Write("PostLinks.xml", """<postlinks><row Id="5" PostId="1" RelatedPostId="2" LinkTypeId="1" /></postlinks>""");
        folder.Write("Badges.xml", "not even XML: it is not read");

        Read();

        Assert.Equal((2, "8"), (report.Skipped["posts of an unknown type"], report.Examples["posts of an unknown type"]));
        Assert.Equal((1, "4"), (report.Skipped["votes of an unknown type"], report.Examples["votes of an unknown type"]));
        Assert.Equal((1, "5"), (report.Skipped["links between posts, without a person"], report.Examples["links between posts, without a person"]));
        Assert.Equal((1, "1"), (report.Ignored["attributes NewAttribute in Posts.xml"], report.Examples["attributes NewAttribute in Posts.xml"]));
        Assert.Contains("Tables left out: Badges.xml.", report.Notes);
    }

    [Fact]
    public void Read_Twice_GivesTheSameEntriesInTheSameOrder()
    {
        var dump = RealSets.Require("stackexchange/beer-2016");

        Assert.Equal(ReadLazily(dump).Select(Json), ReadLazily(dump).Select(Json));
    }

    [Theory]
    [InlineData("beer-2016")]
    [InlineData("android-meta-2017")]
    [InlineData("matheducators-2014")]
    public void Read_RealDump_GivesInteractionsInTheOrderOfTime(string name)
    {
        var interactions = ReadLazily(RealSets.Require($"stackexchange/{name}")).OfType<InteractionRecorded>().ToArray();

        Assert.Equal(interactions.Order(EntryOrder.ByTime).Select(Json), interactions.Select(Json));
    }

    [Fact]
    public void Read_TruncatedVotes_FailsNamingTheFile()
    {
        folder.Write("Posts.xml", Posts);
        var votes = folder.Write("Votes.xml", "<votes>\n  <row Id=\"1\" PostId=\"3\" VoteTypeId=\"1\" />\n");

        Assert.StartsWith(votes, Assert.Throws<CommandFailedException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ByteOrderMark_IsNoObstacle()
    {
        File.WriteAllText(Path.Combine(folder.Path, "Posts.xml"), Posts, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal(4, Read().Length);
    }

    [Theory]
    [InlineData("beer-2016", 591, 1398, 359)]
    [InlineData("android-meta-2017", 866, 1285, 468)]
    [InlineData("matheducators-2014", 397, 1507, 189)]
    [InlineData("conlang-meta-2020", 54, 115, 11)]
    public void Read_RealDump_CountsEverythingOnce(string name, int questions, int answers, int acceptances)
    {
        var entries = Read(RealSets.Require($"stackexchange/{name}"));

        Assert.Equal(questions, report.Read["questions"]);
        Assert.Equal(answers, report.Read["answers"]);
        Assert.Equal(acceptances, report.Read["acceptances"]);
        Assert.Equal(entries.Length, entries.Select(Json).Distinct().Count());
        Assert.Equal(
            report.Read.Values.Sum() - report.Skipped.Values.Sum(),
            entries.Length + (report.Read.ContainsKey("votes") ? acceptances : 0));
        Assert.All(entries.OfType<InteractionRecorded>(), entry => Assert.Null(entry.Interaction.FindFault(TimeProvider.System.GetUtcNow())));
    }

    private LogEntry[] Read(string? path = null) => [.. ReadLazily(path).Order(EntryOrder.ByTime)];

    private IEnumerable<LogEntry> ReadLazily(string? path = null) =>
        new StackExchangeReader(new(path ?? folder.Path), new(new("dump")), report).Read(TestContext.Current.CancellationToken);

    private static string Json(LogEntry entry) => Encoding.UTF8.GetString(EntryJson.Write(entry));

    private static Interaction Only(InteractionKind kind, IEnumerable<LogEntry> entries) =>
        Assert.Single(entries.OfType<InteractionRecorded>(), entry => entry.Interaction.Kind == kind).Interaction;
}
