namespace LearningGraph.Grains.Tests;

[Collection(SharedWorkplace.Name)]
public sealed class GroupGrainTests(Workplace workplace)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly GroupId _group = new(workplace.NewId("group"));
    private readonly LearnerId _ana = workplace.NewLearner("ana");
    private readonly LearnerId _bo = workplace.NewLearner("bo");

    [Fact]
    public async Task Get_NeverPut_IsNull() => Assert.Null(await workplace.Group(_group).Get(Cancellation));

    [Fact]
    public async Task Get_AfterPut_IsWhatWasPut()
    {
        Group group = new() { Id = _group, Name = "Database guild", Topics = [new("sql")], Owners = [_ana, _bo] };

        await workplace.Group(_group).Put(group, Cancellation);

        var found = await workplace.Group(_group).Get(Cancellation);
        Assert.Equal(EntryJson.Write(new GroupChanged(group, default)), EntryJson.Write(new GroupChanged(found!, default)));
    }

    [Fact]
    public async Task GetMembers_OfNobody_IsEmpty() => Assert.Empty(await workplace.Group(_group).GetMembers(viewer: null, Cancellation));

    [Fact]
    public async Task GetMembers_JoinedInvitedAndOwner_AreOrderedById()
    {
        var cy = workplace.NewLearner("cy");
        var since = workplace.Now;
        await workplace.TellAsync(In(InteractionKind.Joined, _bo), In(InteractionKind.Invited, _bo) with { With = [cy, _bo] });

        await workplace.Group(_group).Put(new() { Id = _group, Owners = [_ana] }, Cancellation);

        Assert.Equal(
            [new(_ana, GroupRole.Owner, since), new(_bo, GroupRole.Member, since), new(cy, GroupRole.Invited, since)],
            await workplace.Group(_group).GetMembers(viewer: null, Cancellation));
    }

    [Fact]
    public async Task GetMembers_WhoOptedOutOfBeingSuggested_AreShownToThemselvesAndToOwnersOnly()
    {
        var (owner, stranger) = (workplace.NewLearner("owner"), workplace.NewLearner("stranger"));
        await workplace.TellAsync(In(InteractionKind.Joined, _ana), In(InteractionKind.Joined, _bo));
        await workplace.Group(_group).Put(new() { Id = _group, Owners = [owner] }, Cancellation);
        await workplace.TellAsync(
            new LearnerChanged(new() { Id = _ana, Recommendable = false }, workplace.Now),
            new LearnerChanged(new() { Id = stranger }, workplace.Now));

        Assert.Equal([_bo, owner], await MembersAsync(viewer: null));
        Assert.Equal([_bo, owner], await MembersAsync(stranger));
        Assert.Equal([_bo, owner], await MembersAsync(_bo));
        Assert.Equal([_bo, owner], await MembersAsync(new("never")));
        Assert.Equal([_ana, _bo, owner], await MembersAsync(_ana));
        Assert.Equal([_ana, _bo, owner], await MembersAsync(owner));

        async Task<IEnumerable<LearnerId>> MembersAsync(LearnerId? viewer) =>
            (await workplace.Group(_group).GetMembers(viewer, Cancellation)).Select(member => member.Learner);
    }

    [Fact]
    public async Task GetMembers_InvitedThenJoined_IsAMemberSinceJoining()
    {
        await workplace.TellAsync(In(InteractionKind.Invited, _ana) with { With = [_bo] });
        workplace.Clock.Advance(TimeSpan.FromHours(1));
        var joined = workplace.Now;
        await workplace.TellAsync(In(InteractionKind.Joined, _bo));
        workplace.Clock.Advance(TimeSpan.FromHours(1));
        await workplace.TellAsync(In(InteractionKind.Joined, _bo));

        Assert.Equal([new(_bo, GroupRole.Member, joined)], await workplace.Group(_group).GetMembers(viewer: null, Cancellation));
    }

    [Fact]
    public async Task GetMembers_WhoLeft_IsGone()
    {
        await workplace.TellAsync(In(InteractionKind.Joined, _ana), In(InteractionKind.Joined, _bo), In(InteractionKind.Left, _ana));

        Assert.Equal([_bo], (await workplace.Group(_group).GetMembers(viewer: null, Cancellation)).Select(member => member.Learner));
    }

    [Fact]
    public async Task GetMembers_AJoinedThatArrivesAfterALaterLeft_DoesNotCount()
    {
        await workplace.TellAsync(In(InteractionKind.Joined, _bo), In(InteractionKind.Left, _ana) with { At = workplace.Now });
        await workplace.TellAsync(In(InteractionKind.Joined, _ana) with { At = workplace.Now.AddDays(-4) });

        await AssertOnlyMemberAsync(_bo);
    }

    [Fact]
    public async Task GetMembers_AJoinedThatArrivesLate_IsAMemberSinceThen()
    {
        var joined = workplace.Now.AddDays(-4);
        await workplace.TellAsync(In(InteractionKind.Joined, _ana));
        await workplace.TellAsync(In(InteractionKind.Joined, _ana) with { At = joined });

        Assert.Equal([new(_ana, GroupRole.Member, joined)], await workplace.Group(_group).GetMembers(viewer: null, Cancellation));
    }

    [Fact]
    public async Task GetMembers_JoinedAndLeftAtTheSameMoment_GoesByTheirOrderInTheLog()
    {
        await workplace.TellAsync(
            In(InteractionKind.Joined, _ana), In(InteractionKind.Left, _ana), In(InteractionKind.Left, _bo), In(InteractionKind.Joined, _bo));

        await AssertOnlyMemberAsync(_bo);
    }

    [Fact]
    public async Task GetMembers_AnOwnerWhoStays_KeepsTheFirstDate()
    {
        var since = workplace.Now;
        await workplace.Group(_group).Put(new() { Id = _group, Owners = [_ana] }, Cancellation);
        workplace.Clock.Advance(TimeSpan.FromDays(1));

        await workplace.Group(_group).Put(new() { Id = _group, Name = "Renamed", Owners = [_ana] }, Cancellation);

        Assert.Equal([new(_ana, GroupRole.Owner, since)], await workplace.Group(_group).GetMembers(viewer: null, Cancellation));
    }

    [Fact]
    public async Task GetMembers_AJoinedThatIsRetracted_IsAsIfNeverSent()
    {
        var joined = In(InteractionKind.Joined, _ana);
        await workplace.TellAsync(joined, In(InteractionKind.Joined, _bo));
        Assert.Equal(2, (await workplace.Group(_group).GetMembers(viewer: null, Cancellation)).Length);

        await workplace.TellAsync(Retract(joined));

        await AssertOnlyMemberAsync(_bo);
    }

    [Fact]
    public async Task GetMembers_ALeftThatIsRetracted_IsAMemberAgain()
    {
        var left = In(InteractionKind.Left, _ana);
        await workplace.TellAsync(In(InteractionKind.Joined, _ana), left);
        Assert.Empty(await workplace.Group(_group).GetMembers(viewer: null, Cancellation));

        await workplace.TellAsync(Retract(left));

        await AssertOnlyMemberAsync(_ana);
    }

    [Fact]
    public async Task GetMembers_AfterTheSourceOfAJoinedWasUndone_IsAsIfNeverSent()
    {
        SourceId source = new(workplace.NewId("source"));
        await workplace.TellAsync(In(InteractionKind.Joined, _ana) with { Source = source }, In(InteractionKind.Joined, _bo));
        await workplace.Group(_group).Describe(new() { Id = _group, Owners = [_ana] }, new(source, null), Cancellation);
        Assert.Equal(2, (await workplace.Group(_group).GetMembers(viewer: null, Cancellation)).Length);

        await UndoAsync(source);

        await AssertOnlyMemberAsync(_bo);
        Assert.Null(await workplace.Group(_group).Get(Cancellation));
    }

    [Fact]
    public async Task Put_AfterAnUndoThatNobodyToldTheGrain_DecidesOnWhatIsLeft()
    {
        SourceId source = new(workplace.NewId("source"));
        await workplace.Group(_group).Describe(new() { Id = _group, Name = "imported" }, new(source, null), Cancellation);
        using (workplace.Log.HoldFollowers())
        {
            await workplace.Log.UndoAsync(source, 10, Cancellation);
            await workplace.Group(_group).Describe(new() { Id = _group, Name = "imported" }, new(source, null), Cancellation);
        }

        Assert.Equal("imported", (await workplace.Group(_group).Get(Cancellation))!.Name);
        await UndoAsync(source);
        Assert.Null(await workplace.Group(_group).Get(Cancellation));
    }

    [Fact]
    public async Task GetMembers_WhoWasErased_IsLeftOut()
    {
        await workplace.TellAsync(In(InteractionKind.Joined, _ana), In(InteractionKind.Joined, _bo));
        Assert.Equal(2, (await workplace.Group(_group).GetMembers(viewer: null, Cancellation)).Length);

        var position = await workplace.Learner(_ana).Erase(Cancellation);
        await workplace.Tail.Reach(position!.Value, Cancellation);

        await AssertOnlyMemberAsync(_bo);
    }

    [Fact]
    public async Task Put_AfterAJoinedThatNobodyToldTheGrain_KnowsBoth()
    {
        await workplace.Group(_group).Put(new() { Id = _group, Name = "before" }, Cancellation);
        long position;
        using (workplace.Log.HoldFollowers())
        {
            await workplace.AppendAsync(new InteractionRecorded(In(InteractionKind.Joined, _bo)));
            position = await workplace.Group(_group).Put(new() { Id = _group, Name = "after" }, Cancellation);
        }

        await workplace.Tail.Reach(position, Cancellation);

        Assert.Equal("after", (await workplace.Group(_group).Get(Cancellation))!.Name);
        await AssertOnlyMemberAsync(_bo);
    }

    private async Task UndoAsync(SourceId source)
    {
        var undone = await workplace.Log.UndoAsync(source, 10, Cancellation);
        Assert.Equal(0, undone!.Remaining);
        await workplace.Tail.Reach(undone.Position, Cancellation);
    }

    // Told by the tail, and again as a new activation reads it.
    private async Task AssertOnlyMemberAsync(LearnerId member)
    {
        Assert.Equal([member], (await workplace.Group(_group).GetMembers(viewer: null, Cancellation)).Select(found => found.Learner));
        await workplace.ForgetAsync(workplace.Group(_group));
        Assert.Equal([member], (await workplace.Group(_group).GetMembers(viewer: null, Cancellation)).Select(found => found.Learner));
    }

    private Interaction In(InteractionKind kind, LearnerId actor) => workplace.Happened(kind, actor) with { Group = _group };

    private Interaction Retract(Interaction interaction) =>
        workplace.Happened(InteractionKind.Retracted, _bo) with { Subject = new(interaction.Id.Value) };
}
