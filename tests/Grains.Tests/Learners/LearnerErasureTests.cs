namespace LearningGraph.Grains.Tests;

[Collection(SharedWorkplace.Name)]
public sealed class LearnerErasureTests(Workplace workplace)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Erase_SomebodyUnknown_IsNull() =>
        Assert.Null(await workplace.Learner(workplace.NewLearner()).Erase(Cancellation));

    [Fact]
    public async Task Erase_SomebodyWithAProfile_ForgetsIt()
    {
        var ana = workplace.NewLearner("ana");
        await workplace.Learner(ana).Put(new() { Id = ana, Name = "Ana" }, Cancellation);

        Assert.NotNull(await workplace.Learner(ana).Erase(Cancellation));

        Assert.Null(await workplace.Learner(ana).Get(Cancellation));
        Assert.Null(await workplace.Learner(ana).Erase(Cancellation));
    }

    [Fact]
    public async Task Erase_SomebodyWhoOnlyTookPart_TakesTheIdAndTheTextsAway()
    {
        var ana = workplace.NewLearner("ana");
        var asked = workplace.Happened(InteractionKind.Asked, ana) with { Title = "How do I join?", Text = "It is about tables." };
        await workplace.AppendAsync(new InteractionRecorded(asked));

        Assert.NotNull(await workplace.Learner(ana).Erase(Cancellation));

        var stored = await workplace.Log.FindAsync(asked.Id, Cancellation);
        Assert.Equal(asked with { Actor = LearnerId.Erased, Title = null, Text = null }, stored! with { With = asked.With, Topics = asked.Topics });
    }

    [Fact]
    public async Task Erase_AnExpert_IsInNoLaterAnswer()
    {
        var ana = workplace.NewLearner("ana");
        var topic = await workplace.MakeExpertAsync(ana);

        var position = await workplace.Learner(ana).Erase(Cancellation);
        Assert.True(await workplace.Tail.Reach(position!.Value, Cancellation));

        var set = await workplace.Suggestions.Suggest(new() { Topics = [topic], Count = Ask.MaxCount }, Cancellation);
        Assert.DoesNotContain(set.Suggestions, suggestion => suggestion.Learner == ana || suggestion.Learner == LearnerId.Erased);
    }

    [Fact]
    public async Task Put_AfterErasure_IsSomebodyNew()
    {
        var ana = workplace.NewLearner("ana");
        await workplace.Learner(ana).Put(new() { Id = ana, Name = "Ana", CapacityPerWeek = 1 }, Cancellation);
        await workplace.Learner(ana).Answer(await workplace.ShowAsync(ana), new(ana, AnswerKind.Accepted, ana), Cancellation);
        await workplace.Learner(ana).Erase(Cancellation);

        await workplace.Learner(ana).Put(new() { Id = ana, Name = "Anabel", CapacityPerWeek = 1 }, Cancellation);

        // With room for what the one before had taken.
        var receipt = await workplace.Learner(ana).Answer(await workplace.ShowAsync(ana), new(ana, AnswerKind.Accepted, ana), Cancellation);
        Assert.Equal(AnswerOutcome.Recorded, receipt.Outcome);
        Assert.Equal("Anabel", (await workplace.Learner(ana).Get(Cancellation))!.Name);
    }

    [Fact]
    public async Task Put_AfterAnErasureThatWentPastTheGrain_IsSomebodyNew()
    {
        var ana = workplace.NewLearner("ana");
        await workplace.Learner(ana).Put(new() { Id = ana, Name = "Ana", Unit = "IT" }, Cancellation);
        await workplace.TellAsync(new LearnerErased(ana, workplace.Now));
        Assert.Null(await workplace.Learner(ana).Get(Cancellation));

        await workplace.Learner(ana).Put(new() { Id = ana, Name = "Anabel" }, Cancellation);

        Assert.Equal("Anabel", (await workplace.Learner(ana).Get(Cancellation))!.Name);
    }
}
