namespace LearningGraph.Grains.Tests;

[Collection(SharedWorkplace.Name)]
public sealed class LearnerAnswerTests(Workplace workplace)
{
    private static readonly LearnerId Asker = new("asker");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_AnUnknownSet_IsUnknownSet()
    {
        var ana = workplace.NewLearner("ana");

        var receipt = await AnswerAsync(ana, new("never-shown"), AnswerKind.Accepted);

        Assert.Equal(new(AnswerOutcome.UnknownSet, 0, "No suggestion set 'never-shown' was ever shown."), receipt);
    }

    [Fact]
    public async Task Answer_ASetThatNamesSomebodyElse_IsNotInSet()
    {
        var ana = workplace.NewLearner("ana");
        var set = await workplace.ShowAsync(await KnownAsync("bo"));

        var receipt = await AnswerAsync(ana, set, AnswerKind.Accepted);

        Assert.Equal(new(AnswerOutcome.NotInSet, 0, $"Suggestion set '{set}' does not name '{ana}'."), receipt);
    }

    [Fact]
    public async Task Answer_RightAfterTheSuggestion_IsRecorded()
    {
        var ana = workplace.NewLearner("ana");
        var topic = await workplace.MakeExpertAsync(ana);

        var set = await workplace.Suggestions.Suggest(new() { Topics = [topic], Count = 1 }, Cancellation);
        var receipt = await AnswerAsync(ana, set.Set, AnswerKind.Accepted);

        Assert.Equal(AnswerOutcome.Recorded, receipt.Outcome);
        Assert.True(receipt.Position > set.Position);
    }

    [Fact]
    public async Task Answer_WhileWhatWasShownIsNotWrittenYet_WaitsForIt()
    {
        var ana = workplace.NewLearner("ana");
        var topic = await workplace.MakeExpertAsync(ana);
        await workplace.Recorder.FlushAsync(Cancellation);
        Task<AnswerReceipt> first, queued;
        using (var hold = workplace.Log.HoldNextAppend())
        {
            first = AnswerAsync(ana, (await AskAsync()).Set, AnswerKind.Accepted);
            await hold.Reached;
            queued = AnswerAsync(ana, (await AskAsync()).Set, AnswerKind.Accepted);
            Assert.False(first.IsCompleted || queued.IsCompleted);
        }

        Assert.Equal(AnswerOutcome.Recorded, (await first).Outcome);
        Assert.Equal(AnswerOutcome.Recorded, (await queued).Outcome);

        Task<SuggestionSet> AskAsync() => workplace.Suggestions.Suggest(new() { Topics = [topic], Count = 1 }, Cancellation);
    }

    [Fact]
    public async Task Answer_TheSameTwice_RecordsItOnce()
    {
        var ana = await KnownAsync("ana");
        var set = await workplace.ShowAsync(ana);
        var first = await AnswerAsync(ana, set, AnswerKind.Accepted);
        var end = await workplace.Log.GetLastPositionAsync(Cancellation);

        var second = await AnswerAsync(ana, set, AnswerKind.Accepted);

        Assert.Equal(first, second);
        Assert.Equal(end, await workplace.Log.GetLastPositionAsync(Cancellation));
    }

    [Fact]
    public async Task Answer_AcceptedBeyondCapacity_IsFull()
    {
        var ana = await KnownAsync("ana", capacity: 1);
        await AnswerAsync(ana, await workplace.ShowAsync(ana), AnswerKind.Accepted);

        var receipt = await AnswerAsync(ana, await workplace.ShowAsync(ana), AnswerKind.Accepted);

        Assert.Equal(new(AnswerOutcome.Full, 0, $"{ana} has accepted 1 asks in the last 7 days; capacityPerWeek is 1."), receipt);
    }

    [Fact]
    public async Task Answer_OtherThanAcceptedBeyondCapacity_IsRecorded()
    {
        var ana = await KnownAsync("ana", capacity: 0);
        var set = await workplace.ShowAsync(ana);

        Assert.Equal(AnswerOutcome.Full, (await AnswerAsync(ana, set, AnswerKind.Accepted)).Outcome);
        Assert.Equal(AnswerOutcome.Recorded, (await AnswerAsync(ana, set, AnswerKind.Declined)).Outcome);
    }

    [Fact]
    public async Task Answer_AcceptedSevenDaysAfterTheLast_IsRecorded()
    {
        var ana = await KnownAsync("ana", capacity: 1);
        await AnswerAsync(ana, await workplace.ShowAsync(ana), AnswerKind.Accepted);
        var set = await workplace.ShowAsync(ana);

        workplace.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal(AnswerOutcome.Full, (await AnswerAsync(ana, set, AnswerKind.Accepted)).Outcome);

        workplace.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(AnswerOutcome.Recorded, (await AnswerAsync(ana, set, AnswerKind.Accepted)).Outcome);
    }

    [Fact]
    public async Task Answer_AcceptedWhileTheTailIsBehind_CountsItsOwnAcceptances()
    {
        var ana = await KnownAsync("ana", capacity: 1);
        var (first, second) = (await workplace.ShowAsync(ana), await workplace.ShowAsync(ana));
        using var hold = workplace.Log.HoldFollowers();

        Assert.Equal(AnswerOutcome.Recorded, (await AnswerAsync(ana, first, AnswerKind.Accepted)).Outcome);
        Assert.Equal(AnswerOutcome.Full, (await AnswerAsync(ana, second, AnswerKind.Accepted)).Outcome);
    }

    [Fact]
    public async Task Answer_AfterADecisionThatNobodyToldTheGrain_DecidesOnIt()
    {
        var ana = await KnownAsync("ana", capacity: 1);
        await workplace.Learner(ana).Get(Cancellation);
        var set = await workplace.ShowAsync(ana);
        using var hold = workplace.Log.HoldFollowers();
        await workplace.AppendAsync(new LearnerChanged(new() { Id = ana, CapacityPerWeek = 0 }, workplace.Now));

        var receipt = await AnswerAsync(ana, set, AnswerKind.Accepted);

        Assert.Equal(AnswerOutcome.Full, receipt.Outcome);
    }

    [Fact]
    public async Task Answer_ManyAtOnce_AcceptsNoMoreThanCapacity()
    {
        var ana = await KnownAsync("ana", capacity: 3);
        List<SuggestionSetId> sets = [];
        for (var i = 0; i < 10; i++)
        {
            sets.Add(await workplace.ShowAsync(ana));
        }

        var receipts = await Task.WhenAll(sets.Select(set => AnswerAsync(ana, set, AnswerKind.Accepted)));

        Assert.Equal(3, receipts.Count(receipt => receipt.Outcome == AnswerOutcome.Recorded));
        Assert.Equal(7, receipts.Count(receipt => receipt.Outcome == AnswerOutcome.Full));
    }

    [Theory]
    [InlineData(AnswerKind.Helped)]
    [InlineData(AnswerKind.NotHelpful)]
    public async Task Answer_AcceptedAfterAnotherAskWasClosed_StillCountsThatOne(AnswerKind closing)
    {
        var ana = await KnownAsync("ana", capacity: 1);
        var set = await workplace.ShowAsync(ana);
        await AnswerAsync(ana, set, AnswerKind.Accepted);
        await AnswerAsync(ana, set, closing);

        var receipt = await AnswerAsync(ana, await workplace.ShowAsync(ana), AnswerKind.Accepted);

        Assert.Equal(AnswerOutcome.Full, receipt.Outcome);
    }

    [Fact]
    public async Task Answer_AfterDeactivation_CountsWhatWasAcceptedBefore()
    {
        var ana = await KnownAsync("ana", capacity: 2);
        await AnswerAsync(ana, await workplace.ShowAsync(ana), AnswerKind.Accepted);
        await AnswerAsync(ana, await workplace.ShowAsync(ana), AnswerKind.Accepted);

        await workplace.ForgetAsync(workplace.Learner(ana));

        Assert.Equal(AnswerOutcome.Full, (await AnswerAsync(ana, await workplace.ShowAsync(ana), AnswerKind.Accepted)).Outcome);
    }

    [Theory]
    [InlineData(AnswerKind.Helped, AnswerKind.Accepted, "has ended as helped; it cannot be accepted any more.")]
    [InlineData(AnswerKind.Helped, AnswerKind.Declined, "has ended as helped; it cannot be declined any more.")]
    [InlineData(AnswerKind.NotHelpful, AnswerKind.Accepted, "has ended as notHelpful; it cannot be accepted any more.")]
    [InlineData(AnswerKind.NotHelpful, AnswerKind.Declined, "has ended as notHelpful; it cannot be declined any more.")]
    [InlineData(AnswerKind.Declined, AnswerKind.Helped, "was declined; it has to be accepted before it can be helped.")]
    [InlineData(AnswerKind.Declined, AnswerKind.NotHelpful, "was declined; it has to be accepted before it can be notHelpful.")]
    public async Task Answer_TheOppositeOfTheOneBefore_Contradicts(AnswerKind first, AnswerKind second, string detail)
    {
        var ana = await KnownAsync("ana");
        var set = await workplace.ShowAsync(ana);
        await AnswerAsync(ana, set, first);
        var end = await workplace.Log.GetLastPositionAsync(Cancellation);

        var receipt = await AnswerAsync(ana, set, second);

        Assert.Equal(new(AnswerOutcome.Contradicts, 0, $"Suggestion set '{set}' {detail}"), receipt);
        Assert.Equal(end, await workplace.Log.GetLastPositionAsync(Cancellation));
    }

    [Theory]
    [InlineData(AnswerKind.Accepted, AnswerKind.Declined)]
    [InlineData(AnswerKind.Accepted, AnswerKind.Helped)]
    [InlineData(AnswerKind.Accepted, AnswerKind.NotHelpful)]
    [InlineData(AnswerKind.Declined, AnswerKind.Accepted)]
    [InlineData(AnswerKind.Helped, AnswerKind.NotHelpful)]
    [InlineData(AnswerKind.NotHelpful, AnswerKind.Helped)]
    public async Task Answer_WhatMayFollowTheOneBefore_IsRecorded(AnswerKind first, AnswerKind second)
    {
        var ana = await KnownAsync("ana");
        var set = await workplace.ShowAsync(ana);
        await AnswerAsync(ana, set, first);

        Assert.Equal(AnswerOutcome.Recorded, (await AnswerAsync(ana, set, second)).Outcome);
    }

    [Fact]
    public async Task Answer_BySomebodyWhoNeitherAskedNorIsSuggested_IsNotConcerned()
    {
        var (ana, bo, cy) = (await KnownAsync("ana"), await KnownAsync("bo"), await KnownAsync("cy"));
        SuggestionSetId set = new(workplace.NewId("set"));
        await workplace.AppendAsync(new SuggestionsShown(set, workplace.Now, new Ask { Asker = bo, Text = "?" }, [ana, cy], "model", 0));

        Assert.Equal(
            new(AnswerOutcome.NotConcerned, 0, $"'{cy}' neither asked for suggestion set '{set}' nor is '{ana}'."), await AnswerAsync(cy));
        Assert.Equal(AnswerOutcome.Recorded, (await AnswerAsync(bo)).Outcome);
        Assert.Equal(AnswerOutcome.Recorded, (await AnswerAsync(ana)).Outcome);

        Task<AnswerReceipt> AnswerAsync(LearnerId by) => workplace.Learner(ana).Answer(set, new(ana, AnswerKind.Accepted, by), Cancellation);
    }

    private async Task<LearnerId> KnownAsync(string name, int? capacity = null)
    {
        var learner = workplace.NewLearner(name);
        await workplace.Learner(learner).Put(new() { Id = learner, CapacityPerWeek = capacity }, Cancellation);
        return learner;
    }

    private Task<AnswerReceipt> AnswerAsync(LearnerId learner, SuggestionSetId set, AnswerKind answer) =>
        workplace.Learner(learner).Answer(set, new(learner, answer, Asker), Cancellation);
}
