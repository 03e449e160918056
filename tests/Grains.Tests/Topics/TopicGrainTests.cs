namespace LearningGraph.Grains.Tests;

[Collection(SharedWorkplace.Name)]
public sealed class TopicGrainTests(Workplace workplace)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly TopicId _topic = new(workplace.NewId("topic"));
    private readonly LearnerId _ana = workplace.NewLearner("ana");

    [Fact]
    public async Task Get_NeverPut_IsNull() => Assert.Null(await workplace.Topic(_topic).Get(Cancellation));

    [Fact]
    public async Task Get_AfterPut_IsWhatWasPut()
    {
        await workplace.Topic(_topic).Put(new() { Id = _topic, Name = "SQL", Synonyms = ["queries"] }, Cancellation);

        await workplace.ForgetAsync(workplace.Topic(_topic));

        var found = await workplace.Topic(_topic).Get(Cancellation);
        Assert.Equal(("SQL", "queries"), (found!.Name, Assert.Single(found.Synonyms)));
    }

    [Fact]
    public async Task GetOpenQuestions_OfNoQuestion_IsEmpty() => Assert.Empty(await workplace.Topic(_topic).GetOpenQuestions(10, Cancellation));

    [Fact]
    public async Task GetOpenQuestions_SomeAnsweredSomePrivate_AreTheOthersOldestFirst()
    {
        var (first, second, answered) = (Ask(), Ask(), Ask());
        await workplace.TellAsync(
            first,
            answered,
            Ask() with { Visibility = Visibility.Private },
            second,
            workplace.Happened(InteractionKind.Answered, workplace.NewLearner()) with { With = [_ana], Subject = new(answered.Id.Value) });

        Assert.Equal(
            [new(first.Id, first.At), new(second.Id, second.At)],
            await workplace.Topic(_topic).GetOpenQuestions(10, Cancellation));
        Assert.Equal([new(first.Id, first.At)], await workplace.Topic(_topic).GetOpenQuestions(1, Cancellation));
    }

    [Fact]
    public async Task GetOpenQuestions_CountZero_Throws() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => workplace.Topic(_topic).GetOpenQuestions(0, Cancellation));

    [Fact]
    public async Task Put_MergesThatCrossInACycle_LeaveEachTopicItsOwn()
    {
        TopicId other = new(workplace.NewId("topic"));
        var (mine, its) = (Ask(), Ask() with { Topics = [other] });

        // Without asking first, as two nodes would that decide at once.
        await workplace.Topic(_topic).Put(new() { Id = _topic, MergedInto = other }, Cancellation);
        await workplace.Topic(other).Put(new() { Id = other, MergedInto = _topic }, Cancellation);
        await workplace.TellAsync(mine, its);

        Assert.Equal([new(mine.Id, mine.At)], await workplace.Topic(_topic).GetOpenQuestions(10, Cancellation));
        Assert.Equal([new(its.Id, its.At)], await workplace.Topic(other).GetOpenQuestions(10, Cancellation));
    }

    [Fact]
    public async Task GetRelated_OfATopicOnlyNamedAsParent_IsItsChild()
    {
        TopicId wider = new(workplace.NewId("topic"));
        var position = await workplace.Topic(_topic).Put(new() { Id = _topic, Name = "SQL", Parent = wider }, Cancellation);
        await workplace.Tail.Reach(position, Cancellation);

        Assert.Equal([new(_topic, "SQL", TopicRelation.Child)], (await workplace.Topic(wider).GetRelated(Cancellation))!.Value);
        Assert.Null(await workplace.Topic(new(workplace.NewId("topic"))).GetRelated(Cancellation));
    }

    private Interaction Ask() => workplace.Happened(InteractionKind.Asked, _ana) with { Topics = [_topic], Title = "How?" };
}
