namespace LearningGraph.Storage.Tests;

public abstract partial class InteractionLogContract
{
    private static readonly SourceId Slack = new("slack");

    [Fact]
    public async Task Undo_SourceThatNeverSentAnything_IsNull()
    {
        await Append(Sample.Asked("i-1"));

        Assert.Null(await Log.UndoAsync(Slack, 10, Cancellation));
        Assert.Equal(1, await Log.GetLastPositionAsync(Cancellation));
    }

    [Fact]
    public async Task Undo_Interactions_LeavesWhatOthersSent()
    {
        await Append(Sample.Asked("i-1", "ana", "mine"), From(Slack, Sample.Asked("i-2", "bo", "theirs")), From(Slack, Sample.Asked("i-3", "ana")));

        var undone = await Log.UndoAsync(Slack, 10, Cancellation);

        Assert.Equal(new UndoneSource(Slack, Retracted: 2, Withdrawn: 0, Remaining: 0, Position: 5), undone);
        var rows = await ReadRows();
        Assert.Equal("mine", ((InteractionRow)rows[0]).Text);
        AssertUndone(rows[1], null, -1, 2, 3);
        Assert.Equal((3, 1), (rows.Length, ((ErasedRow)rows[2]).Learner));
        Assert.Null(await Log.FindAsync(new("i-2"), Cancellation));
        Assert.Equal([new("i-2")], await Log.GetIdsAsync([2], Cancellation));
    }

    [Fact]
    public async Task Undo_Again_FindsNothingLeft()
    {
        await Append(From(Slack, Sample.Asked("i-1")));
        await UndoAll(Slack);

        Assert.Equal(new UndoneSource(Slack, 0, 0, 0, Position: 3), await Log.UndoAsync(Slack, 10, Cancellation));
    }

    [Fact]
    public async Task Undo_InStepsWithAKillBetween_GoesOnWhereItWas()
    {
        await Append([.. Enumerable.Range(0, 10).Select(i => From(Slack, Sample.Asked($"i-{i}", $"l-{i % 3}", "text")))]);

        var first = await Log.UndoAsync(Slack, 4, Cancellation);
        Log = await Store.ReopenAfterKillAsync();
        var second = await Log.UndoAsync(Slack, 4, Cancellation);
        await Reopen();
        var third = await Log.UndoAsync(Slack, 4, Cancellation);

        Assert.Equal([(4, 6), (4, 2), (2, 0)], ((UndoneSource[])[first!, second!, third!]).Select(step => ((int)step.Retracted, (int)step.Remaining)));
        Assert.Equal(Enumerable.Range(1, 10), (await ReadRows()).OfType<UndoneRow>().SelectMany(row => row.Positions).Select(position => (int)position));
    }

    [Fact]
    public async Task Undo_EverythingThereIs_LeavesALogWhoseEndIsRead()
    {
        await Append(From(Slack, Sample.Asked("i-1")));

        await UndoAll(Slack);
        await Reopen();

        Assert.Equal(await Log.GetLastPositionAsync(Cancellation), (await ReadRows())[^1].Position);
    }

    [Fact]
    public async Task Undo_WhileFollowed_IsHeard()
    {
        var following = FollowUntil(0, 2);
        await Append(From(Slack, Sample.Asked("i-1")));

        await UndoAll(Slack);

        AssertUndone((await following).SelectMany(page => page.Rows).First(row => row is UndoneRow), null, -1, 1);
    }

    [Fact]
    public async Task Undo_ThenTheSameIds_CountAsNew()
    {
        await Append(From(Slack, Sample.Asked("i-1", "ana", "wrong")));
        await UndoAll(Slack);

        Assert.Equal(AppendOutcome.Appended, await AppendOne(From(Slack, Sample.Asked("i-1", "bo", "right"))));
        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(From(Slack, Sample.Asked("i-1", "bo", "right"))));
        Assert.Equal(AppendOutcome.Conflict, await AppendOne(From(Slack, Sample.Asked("i-1", "ana", "wrong"))));
        Assert.Equal("right", (await Log.FindAsync(new("i-1"), Cancellation))!.Text);

        await Append(Sample.Retracted("i-2", "i-1"));
        Assert.Equal(4, ((InteractionRow)(await ReadRows())[^1]).Retracts);
    }

    [Fact]
    public async Task Undo_TwiceWithTheSameIds_UndoesTheNewOnes()
    {
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(AppendOutcome.Appended, await AppendOne(From(Slack, Sample.Asked("i-1"))));
            Assert.Equal(1, (await Log.UndoAsync(Slack, 10, Cancellation))!.Retracted);
            Assert.Null(await Log.FindAsync(new("i-1"), Cancellation));
        }
    }

    [Fact]
    public async Task Append_RetractionOfWhatWasUndone_IsUnknownSubject()
    {
        await Append(From(Slack, Sample.Asked("i-1")));
        await UndoAll(Slack);

        Assert.Equal(AppendOutcome.UnknownSubject, await AppendOne(Sample.Retracted("i-2", "i-1")));
    }

    [Fact]
    public async Task Append_IdOfARetractedInteraction_StaysTaken()
    {
        await Append(From(Slack, Sample.Asked("i-1", "ana", "text")), Sample.Retracted("i-2", "i-1"));

        Assert.Equal(AppendOutcome.Conflict, await AppendOne(From(Slack, Sample.Asked("i-1", "ana", "other"))));
    }

    [Fact]
    public async Task Undo_WhatIsRetractedAlready_IsNotTakenBackTwice()
    {
        await Append(From(Slack, Sample.Asked("i-1")), Sample.Retracted("i-2", "i-1"));

        await UndoAll(Slack);

        AssertUndone((await ReadRows())[^1], null, -1);
        Assert.Equal(AppendOutcome.Appended, await AppendOne(From(Slack, Sample.Asked("i-1"))));
    }

    [Fact]
    public async Task Undo_RetractionOfSomebodyElses_BringsItBack()
    {
        await Append(new InteractionRecorded(Sample.Full), From(new("cleaning"), Sample.Retracted("i-2", "i-full")));

        await UndoAll(new("cleaning"));

        var rows = await ReadRows();
        Assert.Equal(Sample.Json(Sample.Full), Sample.Json(await Log.FindAsync(Sample.Full.Id, Cancellation)));
        Assert.Equal((3, Sample.Full.Id), (rows[0].Position, ((InteractionRow)rows[0]).Id));
        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(new InteractionRecorded(Sample.Full)));
        Assert.Equal(1, (await Log.UndoAsync(Sample.Full.Source!.Value, 10, Cancellation))!.Retracted);
        Assert.Null(await Log.FindAsync(Sample.Full.Id, Cancellation));
    }

    [Fact]
    public async Task Undo_OneOfTwoRetractions_LeavesTheOther()
    {
        await Append(Sample.Asked("i-1"), From(Slack, Sample.Retracted("i-2", "i-1")), Sample.Retracted("i-3", "i-1"));

        await UndoAll(Slack);

        Assert.DoesNotContain((await ReadRows()).Skip(2), row => row is InteractionRow);
    }

    [Fact]
    public async Task Undo_ItsOwnRetraction_BringsNothingBack()
    {
        await Append(From(Slack, Sample.Asked("i-1")), From(Slack, Sample.Retracted("i-2", "i-1")));

        await UndoAll(Slack);

        Assert.Null(await Log.FindAsync(new("i-1"), Cancellation));
        Assert.DoesNotContain(await ReadRows(), row => row is InteractionRow);
    }

    [Fact]
    public async Task Undo_WhatHappenedInAGroup_IsAmongItsDecisions()
    {
        await Append(
            From(Slack, Sample.Joined("i-1", "ana", "dba")), From(Slack, Sample.Joined("i-2", "bo", "dba")), From(Slack, Sample.Joined("i-3", "bo", "ux")), Sample.Joined("i-4", "cy", "dba"));

        await UndoAll(Slack);

        var decisions = await Log.ReadDecisionsAsync(DecisionKey.Of(new GroupId("dba")), 0, Cancellation);
        Assert.Equal(new InteractionId("i-4"), ((InteractionRow)decisions[0]).Id);
        AssertUndone(decisions[1], NodeKind.Group, 0, 1, 2);
        Assert.Equal(2, decisions.Length);
        Assert.Equal(AppendOutcome.Stale, await Decide(new GroupChanged(Sample.Dba, Sample.Monday), new(DecisionKey.Of(new GroupId("dba")), 4)));
    }

    [Fact]
    public async Task Undo_WhoWasErasedSince_DoesNotComeBackWithTheSameIds()
    {
        await Append(new InteractionRecorded(Sample.Full), From(Slack, Sample.Asked("i-2", "cy", "secret")), From(Slack, Sample.Asked("i-3", "bo")));
        await Append(Sample.Erased("cy"));

        await UndoAll(Slack);

        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(new InteractionRecorded(Sample.Full)));
        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(From(Slack, Sample.Asked("i-2", "cy", "secret"))));
        Assert.Equal(AppendOutcome.Appended, await AppendOne(From(Slack, Sample.Asked("i-3", "bo"))));
        Assert.DoesNotContain("cy", (await ReadNumbers(NodeKind.Learner)).Keys);
    }

    [Fact]
    public async Task Undo_WhomOnlyTheSourceNamed_IsErasedAndMayComeAgain()
    {
        await Append(
            Sample.Asked("i-1", "ana"),
            new InteractionRecorded(new()
            {
                Id = new("i-2"),
                Kind = InteractionKind.Mentored,
                At = Sample.Monday,
                Actor = new("actor"),
                With = [new("with"), new("ana")],
                Source = Slack,
            }),
            new LearnerChanged(new() { Id = new("described"), Manager = new("manager") }, Sample.Monday, Slack),
            new GroupChanged(new() { Id = new("dba"), Owners = [new("owner"), new("ana")] }, Sample.Monday, Slack));
        Assert.Equal(6, (await ReadNumbers(NodeKind.Learner)).Count);

        await UndoAll(Slack);

        Assert.Equal([new("ana", 0)], await ReadNumbers(NodeKind.Learner));
        Assert.Equal([1, 2, 3, 4, 5], (await ReadRows()).OfType<ErasedRow>().Select(row => row.Learner));
        Assert.Equal(AppendOutcome.Appended, await AppendOne(new LearnerChanged(new() { Id = new("described") }, Sample.Monday, Slack)));
        await Reopen();
        Assert.Equal([new("ana", 0), new("described", 6)], await ReadNumbers(NodeKind.Learner));
    }

    [Fact]
    public async Task Undo_WhomSomethingElseNames_IsStillKnown()
    {
        string[] named = ["actor", "with", "described", "manager", "owner", "answered", "by", "retracted", "imported"];
        await Append([.. named.Append("shown").Select((learner, i) => From(Slack, Sample.Asked($"i-{i}", learner)))]);
        await Append(
            new InteractionRecorded(new() { Id = new("j-1"), Kind = InteractionKind.Mentored, At = Sample.Monday, Actor = new("actor"), With = [new("with")] }),
            new LearnerChanged(new() { Id = new("described"), Manager = new("manager") }, Sample.Monday),
            new GroupChanged(new() { Id = new("dba"), Owners = [new("owner")] }, Sample.Monday),
            new SuggestionAnswered(new("set-1"), new(new("answered"), AnswerKind.Accepted, new("by")), Sample.Monday),
            Sample.Asked("j-2", "retracted"),
            Sample.Retracted("j-3", "j-2"),
            new SuggestionsShown(new("set-1"), Sample.Monday, new() { Asker = new("shown"), Text = "?" }, [new("shown")], "prior", 0),
            From(new("other"), Sample.Asked("j-4", "imported")));

        await UndoAll(Slack);

        Assert.Equal([.. named, "ana"], (await ReadNumbers(NodeKind.Learner)).OrderBy(known => known.Value).Select(known => known.Key));
        await UndoAll(new("other"));
        Assert.DoesNotContain("imported", (await ReadNumbers(NodeKind.Learner)).Keys);
    }

    [Fact]
    public async Task Undo_InSmallStepsWithAKillBetween_ErasesWhomOnlyTheSourceNamed()
    {
        await Append([.. Enumerable.Range(0, 30).Select(i => From(Slack, Sample.Asked($"i-{i}", $"l-{i}")))]);
        await Append([.. Enumerable.Range(0, 45_000).Select(i => Sample.Asked($"j-{i}", $"l-{20 + (i % 2)}"))]);
        await Log.UndoAsync(Slack, 20, Cancellation);

        var searching = await Log.UndoAsync(Slack, 20, Cancellation);
        Assert.Equal((10, true), ((int)searching!.Retracted, searching.Remaining > 30));
        Log = await Store.ReopenAfterKillAsync();
        List<long> remaining = [];
        do
        {
            remaining.Add((await Log.UndoAsync(Slack, 20, Cancellation))!.Remaining);
            await Append(Sample.Asked($"late-{remaining.Count}", "l-3"));
        }
        while (remaining[^1] > 0);

        Assert.Equal(remaining.OrderDescending(), remaining);
        Assert.Equal(["l-20", "l-21", "l-3"], (await ReadNumbers(NodeKind.Learner)).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Undo_DescriptionThatReplacedAnother_RestoresThatWithItsTimeAndPeople()
    {
        await Append(new LearnerChanged(Sample.Ana, Sample.Monday), new GroupChanged(Sample.Dba, Sample.Monday), new TopicChanged(Sample.Sql, Sample.Monday, new("esco")));
        var before = await ReadRows();
        await Append(
            new LearnerChanged(new() { Id = new("ana") }, Sample.Monday.AddDays(1), Slack),
            new GroupChanged(new() { Id = new("dba") }, Sample.Monday.AddDays(1), Slack),
            new TopicChanged(new() { Id = new("sql") }, Sample.Monday.AddDays(1), Slack));

        var undone = await Log.UndoAsync(Slack, 10, Cancellation);

        Assert.Equal((0, 3), (undone!.Retracted, undone.Withdrawn));
        Assert.Equal(before.Select(row => Sample.Json(row with { Position = 0 })), (await ReadRows()).Skip(3).Take(3).Select(row => Sample.Json(row with { Position = 0 })));
    }

    [Fact]
    public async Task Undo_OnlyDescriptionThereEverWas_WithdrawsIt()
    {
        await Append(
            new LearnerChanged(Sample.Ana, Sample.Monday, Slack), new GroupChanged(Sample.Dba, Sample.Monday, Slack), new TopicChanged(Sample.Sql, Sample.Monday, Slack));

        await UndoAll(Slack);
        await Reopen();

        var rows = await ReadRows();
        Assert.Equal((0, -1, (Learner?)null), (((LearnerRow)rows[0]).Learner, ((LearnerRow)rows[0]).Manager, ((LearnerRow)rows[0]).Profile));
        Assert.Equal((0, (Group?)null), (((GroupRow)rows[1]).Group, ((GroupRow)rows[1]).Description));
        Assert.Empty(((GroupRow)rows[1]).Owners);
        Assert.Equal((0, (Topic?)null), (((TopicRow)rows[2]).Topic, ((TopicRow)rows[2]).Description));
        Assert.Equal(AppendOutcome.Appended, await AppendOne(new LearnerChanged(Sample.Ana, Sample.Monday, Slack)));
    }

    [Fact]
    public async Task Undo_DescriptionThatAnotherReplaced_LeavesThat()
    {
        await Append(Sample.Profile("ana", "1") with { Source = Slack }, Sample.Profile("ana", "2"));

        await UndoAll(Slack);

        Assert.Equal(["2"], (await ReadRows()).OfType<LearnerRow>().Select(row => row.Profile?.Name));
    }

    [Fact]
    public async Task Undo_SourcesOneAfterAnother_RestoresWhatIsNotUndone()
    {
        await Append(
            Sample.Profile("ana", "hand"), Sample.Profile("ana", "a") with { Source = new("a") }, Sample.Profile("ana", "b") with { Source = new("b") },
            Sample.Profile("ana", "a again") with { Source = new("a") });

        Assert.Equal("b", await NameAfterUndoing("a"));
        Assert.Equal("hand", await NameAfterUndoing("b"));

        async Task<string?> NameAfterUndoing(string source)
        {
            for (UndoneSource? step = null; step is not { Remaining: 0 };)
            {
                step = await Log.UndoAsync(new(source), 1, Cancellation);
            }

            return (await ReadRows()).OfType<LearnerRow>().Last().Profile?.Name;
        }
    }

    [Fact]
    public async Task Undo_ProfileOfSomebodyErased_AddsNoRowForThem()
    {
        await Append(Sample.Profile("ana", "Ana") with { Source = Slack }, Sample.Erased("ana"));

        Assert.Equal(0, (await Log.UndoAsync(Slack, 10, Cancellation))!.Remaining);

        Assert.Equal([typeof(ErasedRow), typeof(UndoneRow)], (await ReadRows()).Select(row => row.GetType()));
    }

    protected async Task UndoAll(SourceId source) => Assert.Equal(0, (await Log.UndoAsync(source, 100_000, Cancellation))!.Remaining);

    private static InteractionRecorded From(SourceId source, InteractionRecorded recorded) => new(recorded.Interaction with { Source = source });

    private static void AssertUndone(LogRow row, NodeKind? owner, int number, params long[] positions)
    {
        var undone = Assert.IsType<UndoneRow>(row);
        Assert.Equal((owner, number), (undone.Owner, undone.Number));
        Assert.Equal(positions, undone.Positions);
    }
}
