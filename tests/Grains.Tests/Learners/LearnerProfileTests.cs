namespace LearningGraph.Grains.Tests;

[Collection(SharedWorkplace.Name)]
public sealed class LearnerProfileTests(Workplace workplace)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_NeverPut_IsNull() =>
        Assert.Null(await workplace.Learner(workplace.NewLearner()).Get(Cancellation));

    [Fact]
    public async Task Get_AfterPut_IsWhatWasPut()
    {
        var ana = workplace.NewLearner("ana");
        var manager = workplace.NewLearner("manager");
        Learner profile = new() { Id = ana, Name = "Ana", Manager = manager, CapacityPerWeek = 3, Web = 0.5, Topics = [new("sql")] };

        await workplace.Learner(ana).Put(profile, Cancellation);

        var found = await workplace.Learner(ana).Get(Cancellation);
        Assert.Equal(EntryJson.Write(new LearnerChanged(profile, default)), EntryJson.Write(new LearnerChanged(found!, default)));
    }

    [Fact]
    public async Task Get_AfterDeactivation_IsWhatWasPut()
    {
        var ana = workplace.NewLearner("ana");
        var manager = workplace.NewLearner("manager");
        await workplace.Learner(ana).Put(new() { Id = ana, Name = "Ana", Manager = manager }, Cancellation);

        await workplace.ForgetAsync(workplace.Learner(ana));

        var found = await workplace.Learner(ana).Get(Cancellation);
        Assert.Equal(("Ana", manager), (found!.Name, found.Manager));
    }

    [Fact]
    public async Task Put_TheProfileOfSomebodyElse_Throws() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => workplace.Learner(workplace.NewLearner()).Put(new() { Id = workplace.NewLearner() }, Cancellation));

    [Fact]
    public async Task Put_ReturnsAPositionThatTheTailReaches()
    {
        var ana = workplace.NewLearner("ana");

        var position = await workplace.Learner(ana).Put(new() { Id = ana, Name = "Ana" }, Cancellation);

        Assert.True(await workplace.Tail.Reach(position, Cancellation));
        Assert.True(workplace.Projections.TryGetLearner(ana, out _));
    }

    [Fact]
    public async Task Get_WhileTheTailIsBehind_KnowsItsOwnDecision()
    {
        var ana = workplace.NewLearner("ana");
        await workplace.Learner(ana).Put(new() { Id = ana, Name = "before" }, Cancellation);
        using var hold = workplace.Log.HoldFollowers();

        await workplace.Learner(ana).Put(new() { Id = ana, Name = "after" }, Cancellation);

        Assert.Equal("after", (await workplace.Learner(ana).Get(Cancellation))!.Name);
    }

    [Fact]
    public async Task Get_OnceTheTailHasPassedItsOwnDecision_IsTheSame()
    {
        var ana = workplace.NewLearner("ana");
        var manager = workplace.NewLearner("manager");
        long position;
        using (workplace.Log.HoldFollowers())
        {
            position = await workplace.Learner(ana).Put(new() { Id = ana, Name = "Ana", Manager = manager }, Cancellation);
        }

        Assert.True(await workplace.Tail.Reach(position, Cancellation));

        var found = await workplace.Learner(ana).Get(Cancellation);
        Assert.Equal(("Ana", manager), (found!.Name, found.Manager));
    }

    [Fact]
    public async Task Get_AfterAChangeThatWentPastTheGrain_IsTheChange()
    {
        var ana = workplace.NewLearner("ana");
        await workplace.Learner(ana).Put(new() { Id = ana, Name = "before" }, Cancellation);

        await workplace.TellAsync(new LearnerChanged(new() { Id = ana, Name = "after" }, workplace.Now));

        Assert.Equal("after", (await workplace.Learner(ana).Get(Cancellation))!.Name);
    }

    [Fact]
    public async Task Put_AfterAChangeThatNobodyToldTheGrain_IsAppendedBehindIt()
    {
        var ana = workplace.NewLearner("ana");
        await workplace.Learner(ana).Put(new() { Id = ana, Name = "first" }, Cancellation);
        using var hold = workplace.Log.HoldFollowers();
        var behind = await workplace.AppendAsync(new LearnerChanged(new() { Id = ana, Name = "behind its back" }, workplace.Now));

        var position = await workplace.Learner(ana).Put(new() { Id = ana, Name = "last" }, Cancellation);

        Assert.True(position > behind);
        Assert.Equal("last", (await workplace.Learner(ana).Get(Cancellation))!.Name);
    }

    [Fact]
    public async Task Put_TheLogFailsAfterTheWriteLanded_TheNextCallReadsTheLog()
    {
        var ana = workplace.NewLearner("ana");
        await workplace.Learner(ana).Put(new() { Id = ana, Name = "before" }, Cancellation);
        using var hold = workplace.Log.HoldFollowers();
        workplace.Log.FailNextAppend(new IOException("The disk is gone."));

        await Assert.ThrowsAsync<IOException>(() => workplace.Learner(ana).Put(new() { Id = ana, Name = "landed" }, Cancellation));

        Assert.Equal("landed", (await workplace.Learner(ana).Get(Cancellation))!.Name);
    }
}
