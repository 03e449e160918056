using System.Text;
using LearningGraph.Recommender;
using LearningGraph.Storage;

namespace LearningGraph.Grains.Tests;

public sealed class SnapshotTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Words = ["join", "index", "query", "plan", "stout", "bottle", "keeps", "lager"];

    private readonly Restarts _node = new();
    private int _count;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Start_FromASnapshotAndWhatCameAfterIt_AnswersAsARebuildDoes(int seed)
    {
        Random random = new(seed);
        await _node.StartAsync();
        for (var round = 0; round < 6; round++)
        {
            await _node.TellAsync(Draw(random, 40));
            await _node.StopAsync();

            // What comes now is in no snapshot; the erasures among it also reach back into what is.
            await _node.TellAsync(Draw(random, 10));
            await _node.StartAsync();

            Assert.Empty(_node.Warnings);
            Assert.Equal(Answer(await _node.RebuildAsync()), Answer(_node.Tail.Current));
        }
    }

    [Fact]
    public async Task Stop_AfterSomethingNew_SavesItAndTheNextStartFoldsNothing()
    {
        await _node.StartAsync();
        await _node.TellAsync(Asked("ana", "stout keeps"), Asked("bo", "lager keeps"));
        await _node.StopAsync();

        await _node.StartAsync();

        Assert.Equal(2, _node.Snapshots.Last?.Mark.Position);
        Assert.Equal(2, _node.Tail.Applied);
        await _node.StopAsync();
        Assert.Empty(_node.Store.Done);
    }

    [Fact]
    public async Task Stop_WithNoTimeAllowed_LeavesTheSnapshotBefore()
    {
        await _node.StartAsync();
        await _node.TellAsync(Asked("ana", "stout keeps"));
        await _node.StopAsync();
        await _node.StartAsync();
        await _node.TellAsync(Asked("bo", "lager keeps"));
        await _node.CrashAsync();

        await _node.StartAsync();

        Assert.Equal((1, 2), (_node.Snapshots.Last!.Mark.Position, _node.Tail.Applied));
        Assert.Empty(_node.Warnings);
    }

    [Theory]
    [InlineData("damaged", "is damaged or was cut short: its checksum is another.")]
    [InlineData("cut short", "is damaged or was cut short: its checksum is another.")]
    [InlineData("empty", "is no snapshot.")]
    [InlineData("other format", "is a snapshot of format 99, and this program knows format 1.")]
    [InlineData("other build", "was written by another version of the program.")]
    [InlineData("later position", "is of position 1000, and the log ends before at 3.")]
    [InlineData("other log", "is of another log than this one, which holds something else at position 3.")]
    public async Task Start_UnusableSnapshot_SaysWhichAndWhyAndFoldsTheLog(string fault, string reason)
    {
        await _node.StartAsync();
        await _node.TellAsync(Asked("ana", "stout keeps"), Answered("bo", "i-1"), Asked("ana", "lager keeps"));
        await _node.StopAsync();
        await SpoilAsync(fault);

        await _node.StartAsync();

        Assert.Equal($"The file '{_node.File}' {reason} It is removed, and the log is read from its beginning", Assert.Single(_node.Warnings));
        Assert.False(File.Exists(_node.File));
        Assert.Equal(Answer(await _node.RebuildAsync()), Answer(_node.Tail.Current));
        await _node.StopAsync();
        await _node.StartAsync();
        Assert.Empty(_node.Warnings);
        Assert.Equal(3, _node.Snapshots.Last?.Mark.Position);
    }

    [Fact]
    public async Task Start_LogThatCannotBeReadAtFirst_LeavesTheSnapshotAndTakesItUp()
    {
        await _node.StartAsync();
        await _node.TellAsync(Asked("ana", "stout keeps"), Asked("bo", "lager keeps"));
        await _node.StopAsync();

        await _node.StartAsync(_ => _node.Steered.FailNextMark(new StoreUnavailableException("The disk does not answer.")));

        Assert.Empty(_node.Warnings);
        Assert.Equal((2, 2), (_node.Snapshots.Last?.Mark.Position, _node.Tail.Applied));
        await _node.StopAsync();
        Assert.Empty(_node.Store.Done);
    }

    [Fact]
    public async Task Start_LeftoverOfAKillWhileSaving_UsesTheSnapshotBeforeAndRemovesIt()
    {
        await _node.StartAsync();
        await _node.TellAsync(Asked("ana", "stout keeps"));
        await _node.StopAsync();
        var half = (await File.ReadAllBytesAsync(_node.File, TestContext.Current.CancellationToken))[..50];
        await File.WriteAllBytesAsync(_node.File + ".new", half, TestContext.Current.CancellationToken);

        await _node.StartAsync();

        Assert.False(File.Exists(_node.File + ".new"));
        Assert.Equal(1, _node.Snapshots.Last?.Mark.Position);
        Assert.Empty(_node.Warnings);
    }

    [Fact]
    public async Task Tail_EnoughEntries_AreSavedBesideTheWork()
    {
        _node.Options.Entries = 10;
        await _node.StartAsync();

        await _node.TellAsync([.. Enumerable.Range(0, 9).Select(_ => Asked("ana", "stout keeps"))]);
        await _node.TellAsync([.. Enumerable.Range(0, 9).Select(_ => Asked("ana", "lager keeps"))]);
        await _node.Store.WrittenAsync();

        Assert.Equal(["write 18"], _node.Store.Done);
    }

    [Fact]
    public async Task Tail_AnythingNewAfterTheInterval_IsSaved()
    {
        _node.Options.Interval = TimeSpan.FromMilliseconds(50);
        await _node.StartAsync();

        await _node.TellAsync(Asked("ana", "stout keeps"));
        await _node.Store.WrittenAsync();

        Assert.Equal(["write 1"], _node.Store.Done);
    }

    [Fact]
    public async Task Tail_AnErasure_RemovesTheSnapshotAndWritesOneWithoutThePerson()
    {
        await _node.StartAsync();
        await _node.TellAsync(Asked("ana", "secret stout"), Asked("bo", "stout keeps"));
        await _node.StopAsync();
        Assert.True(Holds("secret"));
        await _node.StartAsync();

        await _node.TellAsync(new LearnerErased(new("ana"), Monday));
        await _node.Store.WrittenAsync();

        Assert.Equal(["delete", "write 3"], _node.Store.Done);
        Assert.False(Holds("secret"));
        Assert.True(Holds("stout"));
    }

    [Fact]
    public async Task Start_ErasedWhileNoTailSawIt_RemovesTheSnapshotAndWritesOneWithoutThePerson()
    {
        await _node.StartAsync();
        await _node.TellAsync(Asked("ana", "secret stout"), Asked("bo", "stout keeps"));
        await _node.StopAsync();
        await _node.TellAsync(new LearnerErased(new("ana"), Monday));

        await _node.StartAsync();
        await _node.Store.WrittenAsync();

        Assert.Equal(["delete", "write 3"], _node.Store.Done);
        Assert.False(Holds("secret"));
        Assert.Equal(Answer(await _node.RebuildAsync()), Answer(_node.Tail.Current));
    }

    [Fact]
    public async Task Tail_DiskFull_WarnsKeepsTheSnapshotBeforeAndWorksOn()
    {
        _node.Options.Entries = 3;
        await _node.StartAsync();
        await _node.TellAsync(Asked("ana", "stout keeps"), Asked("ana", "stout keeps"), Asked("ana", "stout keeps"));
        await _node.Store.WrittenAsync();
        await _node.StopAsync();
        await _node.StartAsync();

        _node.Store.FailNextWrite(new IOException("No space left on device."));
        await _node.TellAsync(Asked("bo", "lager keeps"), Asked("bo", "lager keeps"), Asked("bo", "lager keeps"));
        await _node.Store.WrittenAsync();
        await _node.TellAsync(Asked("bo", "lager keeps"));

        Assert.Equal((3, 7), (_node.Snapshots.Last!.Mark.Position, _node.Tail.Applied));
        await _node.CrashAsync();
        Assert.Equal("The projections at position 6 were not saved: No space left on device. The next start takes longer", Assert.Single(_node.Warnings));
        await _node.StartAsync();
        Assert.Empty(_node.Warnings);
        Assert.Equal((3, 7), (_node.Snapshots.Last!.Mark.Position, _node.Tail.Applied));
    }

    [Fact]
    public async Task Subscribe_AKeyFromBeforeTheSnapshot_IsToldWhatComes()
    {
        GroupId group = new("dba");
        await _node.StartAsync();
        await _node.TellAsync(Joined("ana", group));
        await _node.StopAsync();
        await _node.StartAsync();

        using var subscription = _node.Tail.Subscribe(DecisionKey.Of(group));
        await _node.TellAsync(Joined("bo", group));

        Assert.Equal(1, subscription.After);
        Assert.True(subscription.TryTake(out var row));
        Assert.Equal(2, row.Position);
    }

    [Fact]
    public async Task Subscribe_BeforeASnapshotIsTakenUp_IsToldThatRowsWentBy()
    {
        await _node.StartAsync();
        await _node.TellAsync(Joined("ana", new("dba")));
        await _node.StopAsync();
        TailSubscription? early = null;

        await _node.StartAsync(tail => early = tail.Subscribe(DecisionKey.Of(new GroupId("dba"))));

        Assert.Equal(0, early!.After);
        Assert.True(early.HasOverflowed);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _node.DisposeAsync();
    }

    private bool Holds(string word) => File.ReadAllBytes(_node.File).AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;

    private async Task SpoilAsync(string fault)
    {
        var bytes = await File.ReadAllBytesAsync(_node.File, TestContext.Current.CancellationToken);
        SnapshotFolder store = new(_node.Folder);
        SnapshotHeader header;
        using (var stored = store.Open("projections"))
        {
            header = stored!.Header;
        }

        switch (fault)
        {
            case "damaged":
                bytes[^40] ^= 1;
                await File.WriteAllBytesAsync(_node.File, bytes);
                break;
            case "cut short":
                await File.WriteAllBytesAsync(_node.File, bytes[..^1]);
                break;
            case "empty":
                await File.WriteAllBytesAsync(_node.File, []);
                break;
            case "other format":
                bytes[8] = 99;
                await File.WriteAllBytesAsync(_node.File, bytes);
                break;
            case "other build":
                store.Write("projections", header with { Build = "another" }, new ProjectionWriter().Current.Save, CancellationToken.None);
                break;
            case "later position":
                store.Write("projections", header with { Mark = header.Mark with { Position = 1_000 } }, new ProjectionWriter().Current.Save, CancellationToken.None);
                break;
            case "other log":
                // The database is another, with as many entries; its snapshots lie where this one's were.
                File.Delete(_node.Database);
                await _node.TellAsync(Asked("cy", "pilsner"), Asked("cy", "pilsner"), Asked("cy", "pilsner"));
                await _node.CloseAsync();
                break;
        }
    }

    private static IEnumerable<string> Answer(Projections projections)
    {
        SuggestionPipeline pipeline = new();
        Ask[] asks = [new() { Text = "query plan stout keeps index", Count = 50 }, new() { Asker = new("l-1"), Topics = [new("t-1")], Count = 50 }, new() { Topics = [new("t-0"), new("t-2")], Count = 50 }];
        return asks.SelectMany(ask => pipeline.Suggest(ask, projections, Monday)).Select(ranked => System.Text.Json.JsonSerializer.Serialize(ranked, DomainJson.Options));
    }

    // People who were erased may come back: as somebody new.
    private LogEntry[] Draw(Random random, int length) => [.. Enumerable.Range(0, length).Select(LogEntry (_) => random.Next(16) switch
    {
        < 5 => Asked($"l-{random.Next(9)}", $"{Words[random.Next(8)]} {Words[random.Next(8)]} w{_count}", $"t-{random.Next(3)}"),
        < 10 => Answered($"l-{random.Next(9)}", $"i-{1 + random.Next(_count + 3)}"),
        10 => new InteractionRecorded(Happened(InteractionKind.Retracted, "admin") with { Subject = new($"i-{1 + random.Next(_count + 1)}") }),
        11 => Joined($"l-{random.Next(9)}", new($"g-{random.Next(2)}")),
        12 => new LearnerChanged(new() { Id = new($"l-{random.Next(9)}"), Name = $"name {_count}", Topics = [new($"t-{random.Next(3)}")], Recommendable = random.Next(4) > 0 }, Monday),
        13 => new GroupChanged(new() { Id = new($"g-{random.Next(2)}"), Owners = [new($"l-{random.Next(9)}")], Topics = [new($"t-{random.Next(3)}")] }, Monday),
        14 => new SuggestionAnswered(new($"set-{random.Next(5)}"), new(new($"l-{random.Next(9)}"), AnswerKind.Accepted, new("l-0")), Monday),
        _ => new LearnerErased(new($"l-{random.Next(9)}"), Monday),
    })];

    private InteractionRecorded Asked(string by, string title, string? topic = null) =>
        new(Happened(InteractionKind.Asked, by) with { Title = title, Topics = topic is null ? [] : [new(topic)] });

    private InteractionRecorded Answered(string by, string question) => new(Happened(InteractionKind.Answered, by) with { Subject = new(question) });

    private InteractionRecorded Joined(string by, GroupId group) => new(Happened(InteractionKind.Joined, by) with { Group = group });

    private Interaction Happened(InteractionKind kind, string actor) => new() { Id = new($"i-{++_count}"), Kind = kind, At = Monday.AddMinutes(_count), Actor = new(actor) };
}
