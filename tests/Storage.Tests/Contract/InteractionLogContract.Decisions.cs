namespace LearningGraph.Storage.Tests;

public abstract partial class InteractionLogContract
{
    [Fact]
    public async Task Decide_FirstOfItsKey_IsAppended() =>
        Assert.Equal(AppendOutcome.Appended, await Decide(Sample.Profile("ana"), Sample.FenceOf("ana", 0)));

    [Fact]
    public async Task Decide_KnowingTheLastEntryOfItsKey_IsAppended()
    {
        await Append(Sample.Profile("ana"), Sample.Asked("i-1"), Sample.Profile("bo"));

        Assert.Equal(AppendOutcome.Appended, await Decide(Sample.Profile("ana", "Ana"), Sample.FenceOf("ana", 1)));
    }

    [Fact]
    public async Task Decide_OnLearnerKnownOnlyFromInteractions_NeedsNoKnownEntry()
    {
        await Append(Sample.Asked("i-1", "ana"));

        Assert.Equal(AppendOutcome.Appended, await Decide(Sample.Profile("ana"), Sample.FenceOf("ana", 0)));
    }

    [Fact]
    public async Task Decide_AfterSomebodyElseDecided_IsStaleAndAppendsNothing()
    {
        await Append(Sample.Profile("ana"), Sample.Profile("ana", "Ana"));

        Assert.Equal(AppendOutcome.Stale, await Decide(Sample.Profile("ana", "Anna") with { Learner = Sample.Ana }, Sample.FenceOf("ana", 1)));
        Assert.Equal(2, await Log.GetLastPositionAsync(Cancellation));
        Assert.Equal(["ana"], (await ReadNumbers(NodeKind.Learner)).Keys);
    }

    [Fact]
    public async Task Decide_ByTwoAtOnceOnTheSameKnowledge_OneIsAppended()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Decide(Sample.Profile("ana", $"{i}"), Sample.FenceOf("ana", 0))));

        Assert.Single(outcomes, AppendOutcome.Appended);
        Assert.Equal(7, outcomes.Count(outcome => outcome == AppendOutcome.Stale));
    }

    [Fact]
    public async Task Decide_PositionOfReceipt_IsTheDecisions()
    {
        // Together with others in one commit; the receipt still ends with the decision itself, which is its next fence.
        var receipts = await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
            await Log.AppendAsync(Sample.Profile($"learner-{i}"), Sample.FenceOf($"learner-{i}", 0), Cancellation)));

        var again = await Task.WhenAll(receipts.Select((receipt, i) => Decide(Sample.Profile($"learner-{i}", "again"), Sample.FenceOf($"learner-{i}", receipt.Position))));

        Assert.Equal(50, receipts.Select(receipt => receipt.Position).Distinct().Count());
        Assert.All(again, outcome => Assert.Equal(AppendOutcome.Appended, outcome));
    }

    [Fact]
    public async Task Decide_UnderAnotherKey_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Decide(Sample.Profile("ana"), Sample.FenceOf("bo", 0)));

    [Fact]
    public async Task Decide_WhatNeedsNoDecision_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Decide(Sample.Asked("i-1"), Sample.FenceOf("ana", 0)));

    [Fact]
    public async Task Decide_AfterSomebodyJoinedTheGroup_IsStale()
    {
        var group = new GroupChanged(Sample.Dba, Sample.Monday);
        await Append(group, Sample.Joined("i-1", "cy", "dba"));

        Assert.Equal(AppendOutcome.Stale, await Decide(group, new(DecisionKey.Of(new GroupId("dba")), 1)));
        Assert.Equal(AppendOutcome.Appended, await Decide(group with { Source = new("hr") }, new(DecisionKey.Of(new GroupId("dba")), 2)));
    }

    [Fact]
    public async Task Decide_OnErasedLearner_IsStaleForWhoKnewThePerson()
    {
        await Append(Sample.Profile("ana"));
        await Append(Sample.Erased("ana"));

        Assert.Equal(AppendOutcome.Stale, await Decide(Sample.Profile("ana", "Ana"), Sample.FenceOf("ana", 1)));

        // Also once the id belongs to somebody new, on whom nothing was decided yet.
        await Append(Sample.Asked("i-1", "ana"));
        Assert.Equal(AppendOutcome.Stale, await Decide(Sample.Profile("ana", "Ana"), Sample.FenceOf("ana", 1)));
        Assert.Equal(AppendOutcome.Appended, await Decide(Sample.Profile("ana", "Ana"), Sample.FenceOf("ana", 0)));
    }

    [Fact]
    public async Task Decide_DuplicateJoining_IsDuplicateRatherThanStale()
    {
        var joined = Sample.Joined("i-1", "cy", "dba");
        var fence = new Fence(DecisionKey.Of(new GroupId("dba")), 0);
        await Decide(joined, fence);

        Assert.Equal(AppendOutcome.Duplicate, await Decide(joined, fence));
    }

    [Fact]
    public async Task ReadDecisions_OfOneKey_AreItsEntriesInOrder()
    {
        await Append([.. Sample.All[..^1]]);
        await Append(Sample.Joined("j-1", "cy", "dba"), Sample.Asked("i-2", "bo"), Sample.Profile("bo"), Sample.Joined("j-2", "cy", "other"));

        Assert.Equal([2], await Positions(DecisionKey.Of(new LearnerId("ana"))));
        Assert.Equal([6, 9], await Positions(DecisionKey.Of(new LearnerId("bo"))));
        Assert.Equal([3, 7], await Positions(DecisionKey.Of(new GroupId("dba"))));
        Assert.Equal([4], await Positions(DecisionKey.Of(new TopicId("sql"))));
        Assert.Empty(await Positions(DecisionKey.Of(new TopicId("unknown"))));

        async Task<IEnumerable<long>> Positions(DecisionKey key) =>
            (await Log.ReadDecisionsAsync(key, 0, Cancellation)).Select(row => row.Position);
    }

    [Fact]
    public async Task ReadDecisions_AfterAPosition_AreTheLaterOnes()
    {
        await Append(Sample.Profile("ana", "1"), Sample.Profile("ana", "2"), Sample.Profile("ana", "3"));

        var later = await Log.ReadDecisionsAsync(DecisionKey.Of(new LearnerId("ana")), 1, Cancellation);

        Assert.Equal(["2", "3"], later.Cast<LearnerRow>().Select(row => row.Profile!.Name));
    }
}
