namespace LearningGraph.Grains.Tests;

[Collection(SharedWorkplace.Name)]
public sealed class TailSubscriptionTests(Workplace workplace)
{
    private readonly GroupId _group = new(workplace.NewId("group"));
    private readonly GroupId _other = new(workplace.NewId("group"));
    private readonly LearnerId _ana = workplace.NewLearner("ana");

    [Fact]
    public async Task Subscribe_TheSameKeyTwice_EachGetsEveryRow()
    {
        using var first = workplace.SiloTail.Subscribe(DecisionKey.Of(_group));
        using var second = workplace.SiloTail.Subscribe(DecisionKey.Of(_group));

        var position = await workplace.TellAsync(Joined(_group));

        Assert.Equal([position], Take(first));
        Assert.Equal([position], Take(second));
    }

    [Fact]
    public async Task Dispose_OneOfTwoOfAKey_LeavesTheOther()
    {
        using var first = workplace.SiloTail.Subscribe(DecisionKey.Of(_group));
        var second = workplace.SiloTail.Subscribe(DecisionKey.Of(_group));
        second.Dispose();

        var position = await workplace.TellAsync(Joined(_group));

        Assert.Equal([position], Take(first));
        Assert.Empty(Take(second));
    }

    [Fact]
    public async Task TryTake_ARetraction_IsToldToItsGroupAlone()
    {
        var joined = Joined(_group);
        await workplace.TellAsync(joined);
        using var group = workplace.SiloTail.Subscribe(DecisionKey.Of(_group));
        using var other = workplace.SiloTail.Subscribe(DecisionKey.Of(_other));

        var position = await workplace.TellAsync(workplace.Happened(InteractionKind.Retracted, _ana) with { Subject = new(joined.Id.Value) });

        Assert.Equal([position], Take(group));
        Assert.Empty(Take(other));
    }

    [Fact]
    public async Task Add_MoreThanTheCapacity_DropsTheQueueAndSaysSo()
    {
        using var subscription = workplace.SiloTail.Subscribe(DecisionKey.Of(_group));
        await workplace.TellAsync([.. Enumerable.Range(0, TailSubscription.Capacity).Select(_ => Joined(_group))]);
        Assert.False(subscription.HasOverflowed);

        await workplace.TellAsync(Joined(_group), Joined(_group));

        Assert.True(subscription.HasOverflowed);
        Assert.Empty(Take(subscription));
    }

    [Fact]
    public async Task GetMembers_AfterMoreThanIsQueuedForAnIdleGrain_KnowsThemAll()
    {
        Assert.Empty(await workplace.Group(_group).GetMembers(viewer: null, TestContext.Current.CancellationToken));
        await workplace.TellAsync([.. Enumerable.Range(0, TailSubscription.Capacity + 1).Select(_ => Joined(_group))]);

        Assert.Equal(TailSubscription.Capacity + 1, (await workplace.Group(_group).GetMembers(viewer: null, TestContext.Current.CancellationToken)).Length);

        // Told again from there on.
        await workplace.TellAsync(Joined(_group));
        Assert.Equal(TailSubscription.Capacity + 2, (await workplace.Group(_group).GetMembers(viewer: null, TestContext.Current.CancellationToken)).Length);
    }

    private Interaction Joined(GroupId group) => workplace.Happened(InteractionKind.Joined, workplace.NewLearner()) with { Group = group };

    private static List<long> Take(TailSubscription subscription)
    {
        List<long> positions = [];
        while (subscription.TryTake(out var row))
        {
            positions.Add(row.Position);
        }

        return positions;
    }
}
