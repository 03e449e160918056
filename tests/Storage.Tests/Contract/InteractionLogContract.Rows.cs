using System.Collections.Immutable;

namespace LearningGraph.Storage.Tests;

public abstract partial class InteractionLogContract
{
    // Learners in order of first appearance: ana 0, bo 1, cy 2, mia 3. Topics: sql 0, join 1, rust 2, index 3, window 4.
    private static readonly ImmutableArray<LogRow> AllRows =
    [
        new InteractionRow(1, Sample.Full.At)
        {
            Id = new("i-full"),
            Kind = InteractionKind.Answered,
            Actor = 0,
            With = [1, 2, 1],
            Topics = [0, 1],
            Group = 0,
            Subject = new("q-17"),
            Weight = 0.25,
            Visibility = Visibility.Private,
            Title = "Über joins \0 and 🙂",
            Text = "",
            Source = new("slack"),
        },
        new LearnerRow(2, Sample.Monday, Learner: 0, Manager: 3, Sample.Ana with { Manager = null }),
        new GroupRow(3, Sample.Monday.AddMinutes(1), Group: 0, [1, 0], Sample.Dba with { Owners = [] }),
        new TopicRow(4, Sample.Monday.AddMinutes(2), Topic: 0, Sample.Sql),
        new ShownRow(5, Sample.Monday)
        {
            Set = new("set-1"), Asker = 0, Learners = [1, 0], Topics = [0, 4], Text = "How do I join?", Model = "gbm-4", Known = 3,
        },
        new AnsweredRow(6, Sample.Monday.AddHours(2), new("set-1"), Learner: 1, AnswerKind.Helped, By: 0),
        new ErasedRow(7, Sample.Monday.AddHours(3), Learner: 2),
    ];

    [Fact]
    public async Task Read_EveryKindOfEntry_GivesEveryField()
    {
        await Append([.. Sample.All]);

        Assert.Equal(AllRows.Select(Sample.Json), (await ReadRows()).Select(Sample.Json));
    }

    [Fact]
    public async Task Read_AfterReopen_GivesTheSameRowsAndNumbers()
    {
        await Append([.. Sample.All]);
        var (_, numbers) = await ReadAll(Log);

        await Reopen();

        Assert.Equal(AllRows.Select(Sample.Json), (await ReadRows()).Select(Sample.Json));
        Assert.Equal(numbers, (await ReadAll(Log)).Numbers);
    }

    [Fact]
    public async Task Follow_EveryKindOfEntry_GivesFromMemoryWhatTheStoreGives()
    {
        await Append(Sample.Asked("first", "zoe", null, "zebra"));
        await using var follower = Log.FollowAsync(0, Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await follower.MoveNextAsync());

        // The follower is at the end of the store, so this page reaches it through memory.
        var next = follower.MoveNextAsync();
        await Append([.. Sample.All]);
        Assert.True(await next);

        Assert.Equal(Sample.Json(await Log.ReadAsync(1, 100, Cancellation)), Sample.Json(follower.Current));
        Assert.Equal(
            (await Log.ReadAsync(1, 100, Cancellation)).Rows.Select(Sample.Json), follower.Current.Rows.Select(Sample.Json));
    }

    [Fact]
    public async Task Read_EmptyOptionalFields_AreNoneAgain()
    {
        await Append(
            Sample.Asked("i-1"),
            Sample.Profile("ana"),
            new GroupChanged(new() { Id = new("dba") }, Sample.Monday),
            new TopicChanged(new() { Id = new("sql") }, Sample.Monday));

        LogRow[] expected =
        [
            new InteractionRow(1, Sample.Monday) { Id = new("i-1"), Kind = InteractionKind.Asked, Actor = 0 },
            new LearnerRow(2, Sample.Monday, Learner: 0, Manager: -1, new() { Id = new("ana") }),
            new GroupRow(3, Sample.Monday, Group: 0, [], new() { Id = new("dba") }),
            new TopicRow(4, Sample.Monday, Topic: 0, new() { Id = new("sql") }),
        ];
        Assert.Equal(expected.Select(Sample.Json), (await ReadRows()).Select(Sample.Json));
    }

    [Fact]
    public async Task Read_LongListsAndTexts_AreWhole()
    {
        var many = new Interaction
        {
            Id = new("i-many"),
            Kind = InteractionKind.Thanked,
            At = Sample.Monday,
            Actor = new("ana"),
            With = [.. Enumerable.Range(0, 100).Select(i => new LearnerId($"learner-{i}"))],
            Topics = [.. Enumerable.Range(0, 100).Select(i => new TopicId($"topic-{i}"))],
            Text = string.Concat(Enumerable.Repeat("äöü ", 25_000)),
        };
        await Append([.. Enumerable.Range(0, 300).Select(i => Sample.Asked($"i-{i}", $"early-{i}"))]);

        await Append(new InteractionRecorded(many));

        Assert.Equal(Sample.Json(many), Sample.Json(await Log.FindAsync(many.Id, Cancellation)));
        Assert.Equal(Enumerable.Range(301, 100), ((InteractionRow)(await ReadRows())[^1]).With);
    }

    [Fact]
    public async Task Find_EveryField_IsAsSent()
    {
        await Append([.. Sample.All[..^1]]);

        Assert.Equal(Sample.Json(Sample.Full), Sample.Json(await Log.FindAsync(new("i-full"), Cancellation)));
    }

    [Fact]
    public async Task Find_UnknownId_IsNull()
    {
        await Append(Sample.Asked("i-1"), Sample.Shown);

        Assert.Null(await Log.FindAsync(new("I-1"), Cancellation));
        Assert.Null(await Log.FindAsync(new("set-1"), Cancellation));
        Assert.Null(await Log.FindShownAsync(new("i-1"), Cancellation));
    }

    [Fact]
    public async Task FindShown_EveryField_IsAsSent()
    {
        await Append([.. Sample.All[..^1]]);

        Assert.Equal(Sample.Json(Sample.Shown), Sample.Json(await Log.FindShownAsync(new("set-1"), Cancellation)));
    }

    [Fact]
    public async Task FindShown_AskerUnknownToTheLog_IsNobodyAndOwnsNoText()
    {
        await Append(Sample.Asked("i-1", "bo"), Sample.Shown);

        var shown = await Log.FindShownAsync(new("set-1"), Cancellation);

        Assert.Null(shown!.Ask.Asker);
        Assert.Null(shown.Ask.Text);
        Assert.Equal([new LearnerId("bo"), LearnerId.Erased], shown.Learners);
        Assert.Equal(["bo"], (await ReadNumbers(NodeKind.Learner)).Keys);
    }

    [Fact]
    public async Task GetIds_OfInteractions_AreInTheOrderAskedFor()
    {
        await Append(Sample.Asked("i-1"), Sample.Profile("ana"), Sample.Asked("i-3"));

        Assert.Equal([new("i-3"), new("i-1"), new InteractionId("i-3")], await Log.GetIdsAsync([3, 1, 3], Cancellation));
        Assert.Empty(await Log.GetIdsAsync([], Cancellation));
    }

    [Theory, InlineData(2), InlineData(4), InlineData(0)]
    public async Task GetIds_OfWhatIsNoInteraction_Throws(long position)
    {
        await Append(Sample.Asked("i-1"), Sample.Profile("ana"), Sample.Asked("i-3"));

        await Assert.ThrowsAsync<KeyNotFoundException>(async () => await Log.GetIdsAsync([1, position], Cancellation));
    }

    [Fact]
    public async Task Numbers_OfEveryKind_AreDenseInOrderOfFirstAppearance()
    {
        await Append([.. Sample.All[..^1]]);

        AssignedNumber[] expected =
        [
            new(NodeKind.Learner, 0, "ana"),
            new(NodeKind.Learner, 1, "bo"),
            new(NodeKind.Learner, 2, "cy"),
            new(NodeKind.Learner, 3, "mia"),
            new(NodeKind.Group, 0, "dba"),
            new(NodeKind.Topic, 0, "sql"),
            new(NodeKind.Topic, 1, "join"),
            new(NodeKind.Topic, 2, "rust"),
            new(NodeKind.Topic, 3, "index"),
            new(NodeKind.Topic, 4, "window"),
        ];
        Assert.Equal(expected, (await ReadAll(Log)).Numbers);
    }

    [Fact]
    public async Task Numbers_OfRefusedEntries_AreNotTaken()
    {
        await Append(Sample.Asked("i-1", "ana"));
        await Append(Sample.Asked("i-1", "conflicting"), Sample.Retracted("i-2", "never"), Sample.Asked("i-3", "bo"));

        Assert.Equal([new("ana", 0), new("bo", 1)], await ReadNumbers(NodeKind.Learner));
    }

    [Fact]
    public async Task Numbers_AssignedAfterReopen_GoOn()
    {
        await Append(Sample.Asked("i-1", "ana", null, "sql"));
        await Reopen();
        await Append(Sample.Asked("i-2", "bo", null, "sql", "join"));

        Assert.Equal([new("ana", 0), new("bo", 1)], await ReadNumbers(NodeKind.Learner));
        Assert.Equal([new("sql", 0), new("join", 1)], await ReadNumbers(NodeKind.Topic));
    }

    [Fact]
    public async Task Numbers_OfTopicsNamedByATopic_AreTakenWithIt()
    {
        await Append(new TopicChanged(new() { Id = new("sql"), Parent = new("data"), Related = [new("etl")], MergedInto = new("queries") }, Sample.Monday));

        Assert.Equal(["data", "etl", "queries", "sql"], (await ReadNumbers(NodeKind.Topic)).Keys.Order());
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(6), InlineData(100)]
    public async Task Read_InPagesOfAnySize_GivesTheSameRowsAndNumbers(int limit)
    {
        await Append([.. Sample.All]);
        var (rows, numbers) = await ReadAll(Log);

        var (pagedRows, pagedNumbers) = await ReadAll(Log, limit);

        Assert.Equal(rows.Select(Sample.Json), pagedRows.Select(Sample.Json));
        Assert.Equal(numbers.Order(ByKind), pagedNumbers.Order(ByKind));
    }

    [Fact]
    public async Task Read_PastTheEnd_IsAnEmptyPageThere()
    {
        await Append(Sample.Asked("i-1"));

        var page = await Log.ReadAsync(5, 10, Cancellation);

        Assert.Equal((5, 5, 0, 0), (page.After, page.Last, page.Rows.Length, page.Numbers.Length));
    }

    private static readonly Comparer<AssignedNumber> ByKind =
        Comparer<AssignedNumber>.Create((left, right) => (left.Kind, left.Number).CompareTo((right.Kind, right.Number)));
}
