using System.IO.Compression;
using System.Text;

namespace LearningGraph.Cli.Tests;

public sealed class SlackReaderTests : IDisposable
{
    private const string Users = """
        [
          {"id": "U1", "name": "ana", "tz": "Europe/Lisbon", "profile": {"real_name": "Ana Silva", "display_name": "ana", "email": "Ana@X.org", "title": "DBA"}},
          {"id": "U2", "name": "bo", "profile": {"real_name": "", "display_name": "Bo"}},
          {"id": "U3", "name": "cid", "tz": "Mars/Olympus"},
          {"id": "U4", "name": "dan", "deleted": true},
          {"id": "U5", "name": "robot", "is_bot": true},
          {"id": "USLACKBOT", "name": "slackbot"}
        ]
        """;

    private const string Channels = """[{"id": "C1", "name": "dba", "created": 1577836800, "members": ["U1", "U2", "U4"], "purpose": {"value": "All about <https://x.org|databases>"}}]""";

    private readonly TemporaryFolder folder = new();
    private readonly ImportReport report = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_ThreadOfAQuestion_IsAskedAnsweredCommentedAcceptedAndThanked()
    {
        var interactions = ReadInteractions(
            """{"type": "message", "user": "U1", "ts": "1577923200.000100", "thread_ts": "1577923200.000100", "text": "How do I <@U2> join?"}""",
            """{"type": "message", "user": "U2", "ts": "1577923260.000200", "thread_ts": "1577923200.000100", "text": "With ON.", "reactions": [{"name": "white_check_mark", "users": ["U1", "U3"]}, {"name": "tada", "users": ["U1"]}]}""",
            """{"type": "message", "user": "U1", "ts": "1577923320.000300", "thread_ts": "1577923200.000100", "text": "ah"}""",
            """{"type": "message", "user": "U2", "ts": "1577923380.000400", "thread_ts": "1577923200.000100", "text": "or USING"}""",
            """{"type": "message", "user": "U3", "ts": "1577923440.000500", "thread_ts": "1577923200.000100", "text": "or WHERE", "reactions": [{"name": "+1::skin-tone-2", "users": ["U1"]}]}""");

        Assert.Equal(
            [
                """{"id":"s:q:C1:1577923200.000100","kind":"asked","at":"2020-01-02T00:00:00.0001Z","actor":"s:U1","with":[],"topics":[],"group":"s:C1","subject":"s:q:C1:1577923200.000100","weight":1,"title":"How do I @someone join?","visibility":"open","source":"s"}""",
                """{"id":"s:a:C1:1577923260.000200","kind":"answered","at":"2020-01-02T00:01:00.0002Z","actor":"s:U2","with":["s:U1"],"topics":[],"group":"s:C1","subject":"s:q:C1:1577923200.000100","weight":1,"text":"With ON.","visibility":"open","source":"s"}""",
                """{"id":"s:accepted:C1:1577923260.000200","kind":"accepted","at":"2020-01-02T00:01:00.0002Z","actor":"s:U1","with":["s:U2"],"topics":[],"group":"s:C1","subject":"s:q:C1:1577923200.000100","weight":1,"visibility":"open","source":"s"}""",
                """{"id":"s:c:C1:1577923320.000300","kind":"commented","at":"2020-01-02T00:02:00.0003Z","actor":"s:U1","with":["s:U2"],"topics":[],"group":"s:C1","subject":"s:q:C1:1577923200.000100","weight":1,"text":"ah","visibility":"open","source":"s"}""",
                """{"id":"s:c:C1:1577923380.000400","kind":"commented","at":"2020-01-02T00:03:00.0004Z","actor":"s:U2","with":["s:U1"],"topics":[],"group":"s:C1","subject":"s:q:C1:1577923200.000100","weight":1,"text":"or USING","visibility":"open","source":"s"}""",
                """{"id":"s:a:C1:1577923440.000500","kind":"answered","at":"2020-01-02T00:04:00.0005Z","actor":"s:U3","with":["s:U1"],"topics":[],"group":"s:C1","subject":"s:q:C1:1577923200.000100","weight":1,"text":"or WHERE","visibility":"open","source":"s"}""",
                """{"id":"s:thanked:C1:1577923440.000500","kind":"thanked","at":"2020-01-02T00:04:00.0005Z","actor":"s:U1","with":["s:U3"],"topics":[],"group":"s:C1","subject":"s:q:C1:1577923200.000100","weight":1,"visibility":"open","source":"s"}""",
            ],
            interactions.Where(one => one.Kind != InteractionKind.Joined).Select(one => Encoding.UTF8.GetString(EntryJson.Write(new InteractionRecorded(one)))));
        Assert.Equal(1, report.Skipped["reactions beside another by the same asker"]);
        Assert.Equal(1, report.Skipped["reactions that are neither an asker's thanks nor acceptance"]);
    }

    [Fact]
    public void Read_PeopleAndChannel_AreProfilesAndMembers()
    {
        var entries = Read(Export());

        Assert.Equal(
            [
                """{"learner":"s:U1","name":"Ana Silva","timeZone":"Europe/Lisbon","languages":[],"topics":[],"goals":[],"recommendable":true,"analysable":true,"web":null,"social":null}""",
                """{"learner":"s:U2","name":"Bo","languages":[],"topics":[],"goals":[],"recommendable":true,"analysable":true,"web":null,"social":null}""",
                """{"learner":"s:U3","name":"cid","languages":[],"topics":[],"goals":[],"recommendable":true,"analysable":true,"web":null,"social":null}""",
                """{"group":"s:C1","name":"dba","description":"All about databases","topics":[],"owners":[]}""",
                """{"id":"s:member:5cb45ee629e39daf711e71a456b98d3d","kind":"joined","at":"2020-01-01T00:00:00Z","actor":"s:U1","with":[],"topics":[],"group":"s:C1","weight":1,"visibility":"open","source":"s"}""",
                """{"id":"s:member:c4dba261ab7243d0c9b19b31f08993d4","kind":"joined","at":"2020-01-01T00:00:00Z","actor":"s:U2","with":[],"topics":[],"group":"s:C1","weight":1,"visibility":"open","source":"s"}""",
            ],
            entries.Select(entry => Encoding.UTF8.GetString(EntryJson.Write(entry))));
        Assert.Equal((2L, 1L), (report.Skipped["bots"], report.Skipped["users who were deleted"]));
    }

    [Fact]
    public void Read_WhatIsNoQuestion_ComesInWithoutItsWords()
    {
        var interactions = ReadInteractions(
            """{"user": "U1", "ts": "1577923200.000100", "text": "Release 2 is out, see https://x.org/?v=2"}""",
            """{"user": "U2", "ts": "1577923260.000200", "thread_ts": "1577923200.000100", "text": "Great, when is 3?"}""");

        Assert.Equal(
            [(InteractionKind.Posted, "", null), (InteractionKind.Commented, "s:U1", null)],
            interactions.Where(one => one.Kind != InteractionKind.Joined).Select(one => (one.Kind, string.Join(' ', one.With), one.Text ?? one.Title)));
    }

    [Fact]
    public void Read_PrivateChannel_IsForItsMembers()
    {
        var interactions = Read(Pack(
            ("users.json", Users), ("channels.json", "[]"), ("groups.json", """[{"id": "G1", "name": "board"}]"""),
            ("board/2020-01-02.json", """[{"user": "U1", "ts": "1577923200.000100", "text": "Why?"}]"""))).OfType<InteractionRecorded>();

        Assert.Equal(Visibility.Members, Assert.Single(interactions).Interaction.Visibility);
    }

    [Fact]
    public void Read_DirectConversations_AreCountedAndNotOpened()
    {
        Read(Pack(
            ("users.json", Users), ("channels.json", Channels), ("dms.json", """[{"id": "D1"}]"""), ("mpims.json", """[{"id": "G9", "name": "mpdm-ana--bo-1"}]"""),
            ("D1/2020-01-02.json", "this is not even read"), ("mpdm-ana--bo-1/2020-01-02.json", "nor this"), ("unknown/2020-01-02.json", "[]")));

        Assert.Equal(2, report.Skipped["direct conversations, which are not read"]);
        Assert.Equal(1, report.Skipped["folders of no known channel"]);
        Assert.Equal(("D1", "unknown"), (report.Examples["direct conversations, which are not read"], report.Examples["folders of no known channel"]));
        Assert.Empty(report.Faults);
    }

    [Fact]
    public void Read_BotsDeletedStrangersAndNotices_AreCountedByReason()
    {
        var interactions = ReadInteractions(
            """{"user": "U4", "ts": "1577923200.000100", "text": "Does it work?"}""",
            """{"user": "U2", "ts": "1577923200.000200", "thread_ts": "1577923200.000100", "text": "Yes."}""",
            """{"user": "U5", "ts": "1577923200.000300", "text": "What did you do?"}""",
            """{"user": "U2", "ts": "1577923200.000400", "thread_ts": "1577923200.000300", "text": "Slept."}""",
            """{"subtype": "bot_message", "bot_id": "B1", "ts": "1577923200.000500", "text": "Build failed"}""",
            """{"user": "U9", "ts": "1577923200.000600", "text": "Hello"}""",
            """{"user": "U1", "subtype": "channel_topic", "ts": "1577923200.000700", "text": "set"}""",
            """{"user": "U1", "ts": "1577923200.000800", "text": "Hi"}""",
            """{"user": "U1", "ts": "1577923200.000800", "text": "Hi"}""");

        Assert.Equal(
            [(InteractionKind.Answered, ""), (InteractionKind.Commented, ""), (InteractionKind.Posted, "")],
            interactions.Where(one => one.Kind != InteractionKind.Joined).Select(one => (one.Kind, string.Join(' ', one.With))));
        Assert.Equal(
            [
                ("messages by bots", 2), ("messages by nobody who is in users.json", 1), ("messages by users who were deleted", 1),
                ("messages that are there twice", 1), ("notices by Slack itself", 1),
            ],
            report.Skipped.Where(skip => !skip.Key.StartsWith("users", StringComparison.Ordinal) && skip.Key != "bots")
                .OrderBy(skip => skip.Key, StringComparer.Ordinal)
                .Select(skip => (skip.Key, (int)skip.Value)));
    }

    [Fact]
    public void Read_JoinAndLeave_MoveMembers()
    {
        var interactions = ReadInteractions(
            """{"user": "U1", "subtype": "channel_join", "ts": "1577923200.000100"}""",
            """{"user": "U3", "subtype": "channel_join", "ts": "1577923200.000200"}""",
            """{"user": "U3", "subtype": "channel_leave", "ts": "1577923300.000100"}""");

        Assert.Equal(
            ["s:member:c4dba261ab7243d0c9b19b31f08993d4", "s:joined:C1:1577923200.000100", "s:joined:C1:1577923200.000200", "s:left:C1:1577923300.000100"],
            interactions.Select(one => one.Id.Value));
    }

    [Fact]
    public void Read_LaterExport_SaysTheSameOfWhatWasThereBefore()
    {
        string[] earlier = ["""{"user": "U1", "ts": "1577923200.000100", "text": "Why?"}""", """{"user": "U1", "ts": "1577923201.000100", "text": "Hi"}"""];
        string[] later =
        [
            .. earlier,
            """{"user": "U2", "ts": "1577923260.000200", "thread_ts": "1577923200.000100", "text": "So.", "reactions": [{"name": "+1", "users": ["U1"]}]}""",
            """{"user": "U3", "ts": "1577923260.000300", "thread_ts": "1577923201.000100", "text": "Hi?"}""",
        ];

        var before = ReadInteractions(earlier).Select(one => Encoding.UTF8.GetString(EntryJson.Write(new InteractionRecorded(one)))).ToArray();

        Assert.Subset(ReadInteractions(later).Select(one => Encoding.UTF8.GetString(EntryJson.Write(new InteractionRecorded(one)))).ToHashSet(), before.ToHashSet());
    }

    [Fact]
    public void Read_EverythingRead_IsImportedOrSkipped()
    {
        ReadInteractions(
            """{"user": "U1", "ts": "1577923200.000100", "text": "Why?", "reactions": [{"name": "eyes", "users": ["U2", "U3"]}]}""",
            """{"user": "U2", "ts": "1577923260.000200", "thread_ts": "1577923200.000100", "text": "So.", "reactions": [{"name": "check", "users": ["U1"]}, {"name": "x", "users": ["U1", "U2"]}]}""",
            """{"user": "U4", "ts": "1577923260.000300", "thread_ts": "1577923200.000100", "reactions": [{"name": "check", "users": ["U1"]}]}""",
            """{"user": "U5", "ts": "1577923260.000400"}""",
            """{"user": "U5"}""",
            """{"user": 5, "ts": "1577923260.000500"}""",
            """{"user": "U3", "subtype": "channel_leave", "ts": "1577923260.000600"}""");

        Assert.Equal(report.Read.Values.Sum(), report.Imported.Values.Sum() + report.Skipped.Values.Sum());
        Assert.Equal(2, report.Skipped["messages that cannot be read"]);
        Assert.Equal(report.Skipped.Keys.Order(), report.Examples.Keys.Order());
    }

    [Theory]
    [InlineData("Email", "ana@x.org", "s:U2")]
    [InlineData("Name", "ana", "bo")]
    [InlineData("Id", "s:U1", "s:U2")]
    public void Read_LearnersByKey_FallBackToTheAccount(string key, string ana, string bo)
    {
        using SlackExport export = new(Export());
        var entries = new SlackReader(export, new(new("s")), Enum.Parse<SlackLearnerKey>(key), TimeProvider.System, report).Read(TestContext.Current.CancellationToken);

        Assert.Equal([ana, bo], entries.OfType<LearnerChanged>().Take(2).Select(entry => entry.Learner.Id.Value));
    }

    [Fact]
    public void Read_LongQuestion_HasItsBeginningAsTitle()
    {
        var asked = Assert.Single(ReadInteractions($$"""{"user": "U1", "ts": "1577923200.000100", "text": "{{string.Concat(Enumerable.Repeat("word ", 40))}}?\nMore."}"""), one => one.Kind == InteractionKind.Asked);

        Assert.Equal(string.Concat(Enumerable.Repeat("word ", 30)).TrimEnd() + "…", asked.Title);
        Assert.EndsWith("?\nMore.", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BrokenDay_IsReportedAndTheOthersAreRead()
    {
        var interactions = Read(Pack(
            ("users.json", Users), ("channels.json", Channels), ("dba/2020-01-01.json", "[\n{\"user\": "),
            ("dba/2020-01-02.json", """[{"user": "U1", "ts": "1577923200.000100", "text": "Why?"}]"""))).OfType<InteractionRecorded>();

        Assert.Contains(interactions, one => one.Interaction.Kind == InteractionKind.Asked);
        Assert.StartsWith("dba/2020-01-01.json: ", Assert.Single(report.Faults).Reason, StringComparison.Ordinal);
        Assert.Equal((1, "dba/2020-01-01.json"), (report.Skipped["days that cannot be read"], report.Examples["days that cannot be read"]));
    }

    [Fact]
    public void Read_DayThatIsNoJson_IsReportedInReadableWords()
    {
        Read(Pack(("users.json", Users), ("channels.json", Channels), ("dba/2020-01-01.json", "[broken]")));

        Assert.StartsWith("dba/2020-01-01.json: [0]: 'b' is an invalid start of a value.", Assert.Single(report.Faults).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("users.json", "{}", "users.json cannot be read, line 1")]
    [InlineData("users.json", null, "holds no users.json")]
    [InlineData("channels.json", null, "holds no channels.json: it is not a Slack export.")]
    [InlineData("channels.json", "[", "channels.json cannot be read, line 1")]
    public void Read_BrokenLists_FailNamingThem(string name, string? content, string reason)
    {
        var path = Pack([.. new[] { ("users.json", Users), ("channels.json", Channels) }
            .Where(entry => entry.Item1 != name || content is not null)
            .Select(entry => entry.Item1 == name ? (name, content!) : entry)]);

        Assert.Contains(reason, Assert.Throws<CommandFailedException>(() => Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ExportPackedWithItsFolder_IsFound() =>
        Assert.NotEmpty(Read(Pack(("export/users.json", Users), ("export/channels.json", Channels), ("export/dba/2020-01-02.json", "[]"))));

    private Interaction[] ReadInteractions(params string[] messages) =>
        [.. Read(Export(messages)).OfType<InteractionRecorded>().Select(entry => entry.Interaction)];

    private LogEntry[] Read(string path)
    {
        using SlackExport export = new(path);
        return [.. new SlackReader(export, new(new("s")), SlackLearnerKey.Id, TimeProvider.System, report).Read(TestContext.Current.CancellationToken)];
    }

    private string Export(params string[] messages) =>
        Pack(("users.json", Users), ("channels.json", Channels), ("dba/2020-01-02.json", $"[{string.Join(',', messages)}]"));

    private string Pack(params (string Name, string Content)[] entries)
    {
        var path = Path.Combine(folder.Path, "export.zip");
        File.Delete(path);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            using StreamWriter entry = new(archive.CreateEntry(name).Open());
            entry.Write(content);
        }

        return path;
    }
}
