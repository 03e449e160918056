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

        Assert.Equal(new UndoneSource(Slack, Retracted: 2, Withdrawn: 0, Remaining: 0, Position: 4), undone);
        var rows = await ReadRows();
        Assert.Equal("mine", ((InteractionRow)rows[0]).Text);
        AssertUndone(rows[1], null, -1, 2, 3);
        Assert.Equal(2, rows.Length);
        Assert.Null(await Log.FindAsync(new("i-2"), Cancellation));
        Assert.Equal([new("i-2")], await Log.GetIdsAsync([2], Cancellation));
    }

    [Fact]
    public async Task Undo_Again_FindsNothingLeft()
    {
        await Append(From(Slack, Sample.Asked("i-1")));
        await UndoAll(Slack);

        Assert.Equal(new UndoneSource(Slack, 0, 0, 0, Position: 2), await Log.UndoAsync(Slack, 10, Cancellation));
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
        Assert.Equal(Enumerable.Range(1, 10), (await ReadRows()).Cast<UndoneRow>().SelectMany(row => row.Positions).Select(position => (int)position));
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

        AssertUndone((await following).SelectMany(page => page.Rows).Last(), null, -1, 1);
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
        Assert.Equal(3, ((InteractionRow)(await ReadRows())[^1]).Retracts);
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
        Assert.All(await ReadRows(), row => Assert.IsType<UndoneRow>(row));
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
