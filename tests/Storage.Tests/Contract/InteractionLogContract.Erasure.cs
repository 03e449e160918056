namespace LearningGraph.Storage.Tests;

public abstract partial class InteractionLogContract
{
    [Fact]
    public async Task Erase_KnownLearner_LeavesRowsWithNumbersOnly()
    {
        await Append(
            Sample.Asked("i-1", "ana", "secret"),
            Sample.Profile("ana", "Ana Silva"),
            Sample.Asked("i-3", "bo", "kept"),
            Sample.Shown);

        Assert.Equal(AppendOutcome.Appended, await AppendOne(Sample.Erased("ana")));

        var rows = await ReadRows();
        Assert.Equal((0, (string?)null), (((InteractionRow)rows[0]).Actor, ((InteractionRow)rows[0]).Text));
        Assert.Equal((0, (Learner?)null), (((LearnerRow)rows[1]).Learner, ((LearnerRow)rows[1]).Profile));
        Assert.Equal((1, "kept"), (((InteractionRow)rows[2]).Actor, ((InteractionRow)rows[2]).Text));
        Assert.Equal((0, (string?)null), (((ShownRow)rows[3]).Asker, ((ShownRow)rows[3]).Text));
        Assert.Equal(new ErasedRow(5, Sample.Monday, Learner: 0), rows[4]);
        Assert.Equal([new("bo", 1)], await ReadNumbers(NodeKind.Learner));
    }

    [Fact]
    public async Task Erase_KnownLearner_IsNamelessInWhatIsFound()
    {
        await Append([.. Sample.All[..^1]]);

        await Append(Sample.Erased("ana"), Sample.Erased("cy"));

        var found = await Log.FindAsync(new("i-full"), Cancellation);
        Assert.Equal(
            Sample.Json(Sample.Full with { Actor = LearnerId.Erased, With = [new("bo"), LearnerId.Erased, new("bo")], Title = null, Text = null }),
            Sample.Json(found));

        var shown = await Log.FindShownAsync(new("set-1"), Cancellation);
        Assert.Equal(
            Sample.Json(Sample.Shown with
            {
                Ask = Sample.Shown.Ask with { Asker = LearnerId.Erased, Text = null, Exclude = [LearnerId.Erased] },
                Learners = [new("bo"), LearnerId.Erased],
            }),
            Sample.Json(shown));
    }

    [Fact]
    public async Task Erase_KnownLearner_LeavesNoDecisionsUnderTheId()
    {
        await Append(Sample.Profile("ana", "Ana"), Sample.Erased("ana"));

        Assert.Empty(await Log.ReadDecisionsAsync(DecisionKey.Of(new LearnerId("ana")), 0, Cancellation));
    }

    [Fact]
    public async Task Erase_SomebodyWhomASourceDescribesAgain_StaysErased()
    {
        await Append(Sample.Asked("i-1", "ana"), Imported("ana", "Ana"));

        await Append(Sample.Erased("ana"));

        Assert.Equal(AppendOutcome.Erased, await AppendOne(Imported("ana", "Ana")));
        Assert.Equal(AppendOutcome.Erased, await Decide(Imported("ana", "Ana"), new(DecisionKey.Of(new LearnerId("ana")), 0)));
        Assert.Empty(await ReadNumbers(NodeKind.Learner));
        await Reopen();
        Assert.Equal(AppendOutcome.Erased, await AppendOne(Imported("ana", "Ana")));
        Assert.Equal(AppendOutcome.Appended, await AppendOne(Imported("bo", "Bo")));
    }

    [Fact]
    public async Task Erase_SomebodyDescribedByHandAfterwards_IsSomebodyNewWhomSourcesMayDescribe()
    {
        await Append(Imported("ana", "Ana"), Sample.Erased("ana"));

        Assert.Equal(AppendOutcome.Appended, await AppendOne(Sample.Profile("ana", "New Ana")));

        Assert.Equal(AppendOutcome.Appended, await AppendOne(Imported("ana", "Ana")));
        await Reopen();
        Assert.Equal(AppendOutcome.Appended, await AppendOne(Imported("ana", "Ana Silva")));
        await Append(Sample.Erased("ana"));
        Assert.Equal(AppendOutcome.Erased, await AppendOne(Imported("ana", "Ana")));
    }

    [Fact]
    public async Task Erase_SomebodyWhomASourceNamesBesideOthers_IsLeftOut()
    {
        LearnerChanged bo = new(new() { Id = new("bo"), Manager = new("ana") }, Sample.Monday, new("hr"));
        GroupChanged guild = new(new() { Id = new("guild"), Owners = [new("ana"), new("bo")] }, Sample.Monday, new("hr"));
        await Append(bo, guild, Sample.Erased("ana"));

        await Append(bo, guild);

        Assert.Equal(["bo"], (await ReadNumbers(NodeKind.Learner)).Keys);
        Assert.Equal(-1, (await ReadRows()).OfType<LearnerRow>().Last().Manager);
        Assert.Single((await ReadRows()).OfType<GroupRow>().Last().Owners);
        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(bo));
    }

    [Fact]
    public async Task Erase_LastLearner_DoesNotFreeTheNumber()
    {
        await Append(Sample.Asked("i-1", "ana"), Sample.Asked("i-2", "bo"), Sample.Erased("bo"));
        await Reopen();

        await Append(Sample.Asked("i-3", "cy"), Sample.Asked("i-4", "bo"));

        Assert.Equal([new("ana", 0), new("cy", 2), new("bo", 3)], await ReadNumbers(NodeKind.Learner));
    }

    [Fact]
    public async Task Erase_AndSameIdInOneBatch_MakesSomebodyNew()
    {
        await Append(Sample.Asked("i-1", "ana", "secret"));

        await Append(Sample.Asked("i-2", "ana", "secret"), Sample.Erased("ana"), Sample.Asked("i-3", "ana", "new"));

        Assert.Equal([0, 0, 1], (await ReadRows()).OfType<InteractionRow>().Select(row => row.Actor));
        Assert.Equal([null, null, "new"], (await ReadRows()).OfType<InteractionRow>().Select(row => row.Text));
        Assert.Equal([new("ana", 1)], await ReadNumbers(NodeKind.Learner));
    }

    [Fact]
    public async Task Erase_IdFirstNamedInTheSameBatch_IsNotAnnounced()
    {
        var following = FollowUntil(0, 2);

        await Append(Sample.Asked("i-1", "ana"), Sample.Erased("ana"));

        Assert.Empty((await following).SelectMany(page => page.Numbers));
    }

    [Fact]
    public async Task Append_InteractionOfErasedActorAgain_IsDuplicateAndBringsNothingBack()
    {
        await Append(new InteractionRecorded(Sample.Full));
        await Append(Sample.Erased("ana"));

        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(new InteractionRecorded(Sample.Full)));
        Assert.DoesNotContain("ana", (await ReadNumbers(NodeKind.Learner)).Keys);
    }

    [Fact]
    public async Task Append_InteractionWithErasedLearnerAgain_IsStillCompared()
    {
        await Append(new InteractionRecorded(Sample.Full));
        await Append(Sample.Erased("cy"));

        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(new InteractionRecorded(Sample.Full)));
        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(new InteractionRecorded(Sample.Full with { With = [new("cy"), new("bo"), new("bo")] })));
        Assert.Equal(AppendOutcome.Conflict, await AppendOne(new InteractionRecorded(Sample.Full with { With = [new("cy"), new("bo"), new("dan")] })));
        Assert.Equal(AppendOutcome.Conflict, await AppendOne(new InteractionRecorded(Sample.Full with { Title = "other" })));
        Assert.DoesNotContain("cy", (await ReadNumbers(NodeKind.Learner)).Keys);
    }

    [Fact]
    public async Task Erase_UnknownLearner_IsDuplicateAndKeepsNothing()
    {
        await Append(Sample.Asked("i-1", "ana"), Sample.Erased("ana"));

        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(Sample.Erased("ana")));
        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(Sample.Erased("never")));
        Assert.Empty(await ReadNumbers(NodeKind.Learner));
    }

    [Fact]
    public async Task Append_ShownSetThatNamesAnErasedLearner_DoesNotBringThemBack()
    {
        await Append(Sample.Asked("i-1", "ana"), Sample.Asked("i-2", "bo"));
        await Append(Sample.Erased("bo"));

        await Append(Sample.Shown);

        Assert.Equal([new("ana", 0)], await ReadNumbers(NodeKind.Learner));
    }

    [Fact]
    public async Task Erase_ThenKill_StaysErased()
    {
        await Append(Sample.Asked("i-1", "ana", "secret"), Sample.Profile("ana", "Ana"));
        await Append(Sample.Erased("ana"));

        Log = await Store.ReopenAfterKillAsync();

        Assert.Null((await ReadRows()).OfType<InteractionRow>().Single().Text);
        Assert.Empty(await ReadNumbers(NodeKind.Learner));
    }

    private static LearnerChanged Imported(string learner, string name) => new(new() { Id = new(learner), Name = name }, Sample.Monday, new("hr"));
}
