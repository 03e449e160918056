namespace LearningGraph.Grains.Tests;

[Collection(SharedWorkplace.Name)]
public sealed class SuggestionGrainTests(Workplace workplace)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly LearnerId _ana = workplace.NewLearner("ana");

    [Fact]
    public async Task Suggest_AnExpert_GivesEvidenceThatCanBeLookedUp()
    {
        var topic = await workplace.MakeExpertAsync(_ana);

        var set = await workplace.Suggestions.Suggest(new() { Topics = [topic], Count = 1 }, Cancellation);

        var suggestion = Assert.Single(set.Suggestions);
        Assert.Equal(_ana, suggestion.Learner);
        var evidence = suggestion.Reasons.SelectMany(reason => reason.Evidence).Distinct().ToList();
        Assert.NotEmpty(evidence);
        foreach (var id in evidence)
        {
            Assert.NotNull(await workplace.Log.FindAsync(id, Cancellation));
        }
    }

    [Fact]
    public async Task Suggest_TheSameAskTwice_DiffersInTheSetAndPositionOnly()
    {
        Ask ask = new() { Topics = [await workplace.MakeExpertAsync(_ana)], Count = 5 };

        var (first, second) = (await workplace.Suggestions.Suggest(ask, Cancellation), await workplace.Suggestions.Suggest(ask, Cancellation));

        Assert.NotEqual(first.Set, second.Set);
        Assert.Equal(Text(first), Text(second));
    }

    [Fact]
    public async Task Suggest_SomebodyNewWithACourse_IsCountedAsANewcomer()
    {
        TopicId topic = new(workplace.NewId("topic"));
        await workplace.TellAsync(workplace.Happened(InteractionKind.Completed, _ana) with { Topics = [topic], Subject = new(workplace.NewId("course")) });
        var newcomers = 0L;
        using var listener = Counters.Listen("learninggraph.suggestions.newcomers", count => Interlocked.Add(ref newcomers, count));

        var set = await workplace.Suggestions.Suggest(new() { Topics = [topic], Count = 50 }, Cancellation);

        Assert.Contains(_ana, set.Suggestions.Select(suggestion => suggestion.Learner));
        Assert.Equal(1, Interlocked.Read(ref newcomers));
    }

    [Fact]
    public async Task Suggest_WhatWasShown_IsInTheLog()
    {
        Ask ask = new() { Topics = [await workplace.MakeExpertAsync(_ana)], Count = 1 };

        var set = await workplace.Suggestions.Suggest(ask, Cancellation);
        await workplace.Recorder.FlushAsync(Cancellation);

        var shown = await workplace.Log.FindShownAsync(set.Set, Cancellation);
        Assert.Equal([_ana], shown!.Learners);
        Assert.Equal((set.Model, set.Position, ask.Topics[0]), (shown.Model, shown.Known, Assert.Single(shown.Ask.Topics)));
        var (suggestion, grounds) = (set.Suggestions.Single(), shown.Grounds.Single());
        Assert.Equal(suggestion.Score, grounds.Score);
        Assert.Equal(suggestion.Reasons.Select(reason => reason.Text), grounds.Reasons.Select(reason => reason.Text));
        Assert.Equal(
            suggestion.Reasons.SelectMany(reason => reason.Evidence),
            await workplace.Log.GetIdsAsync([.. grounds.Reasons.SelectMany(reason => reason.Evidence)], Cancellation));
    }

    [Fact]
    public async Task SuggestMentors_ByGoals_RecordsTheTopicsThatWereUsed()
    {
        var topic = await workplace.MakeExpertAsync(_ana);
        var bo = workplace.NewLearner("bo");
        await workplace.Learner(bo).Put(new() { Id = bo, Goals = [topic] }, Cancellation);
        Assert.True(await workplace.Tail.Reach(await workplace.Log.GetLastPositionAsync(Cancellation), Cancellation));

        var set = await workplace.Suggestions.SuggestMentors(bo, topic: null, count: 1, Cancellation);

        var shown = await workplace.Recorder.FindAsync(set.Set, Cancellation);
        Assert.Equal((bo, topic), (shown!.Ask.Asker, Assert.Single(shown.Ask.Topics)));
    }

    [Fact]
    public async Task Suggest_BeingShown_ChangesNoScore()
    {
        Ask ask = new() { Topics = [await workplace.MakeExpertAsync(_ana)], Count = 5 };
        var first = await workplace.Suggestions.Suggest(ask, Cancellation);
        await workplace.Recorder.FlushAsync(Cancellation);
        Assert.True(await workplace.Tail.Reach(await workplace.Log.GetLastPositionAsync(Cancellation), Cancellation));

        var second = await workplace.Suggestions.Suggest(ask, Cancellation);

        Assert.True(second.Position > first.Position);
        Assert.Equal(Text(first), Text(second));
    }

    [Fact]
    public async Task Suggest_SomebodyPutAway_IsNotInTheVeryNextAnswer()
    {
        Ask ask = new() { Topics = [await workplace.MakeExpertAsync(_ana)], Count = Ask.MaxCount };
        Assert.Contains((await workplace.Suggestions.Suggest(ask, Cancellation)).Suggestions, suggestion => suggestion.Learner == _ana);

        var position = await workplace.Learner(_ana).Put(new() { Id = _ana, AwayUntil = workplace.Now.AddDays(1) }, Cancellation);
        Assert.True(await workplace.Tail.Reach(position, Cancellation));

        Assert.DoesNotContain((await workplace.Suggestions.Suggest(ask, Cancellation)).Suggestions, suggestion => suggestion.Learner == _ana);
    }

    [Fact]
    public async Task SuggestMentors_ByTopic_NamesTheExpertAndNeverTheLearner()
    {
        var topic = await workplace.MakeExpertAsync(_ana);
        var learner = workplace.NewLearner();

        var forOther = await workplace.Suggestions.SuggestMentors(learner, topic, 5, Cancellation);
        var forSelf = await workplace.Suggestions.SuggestMentors(_ana, topic, 5, Cancellation);

        Assert.Equal(_ana, forOther.Suggestions[0].Learner);
        Assert.DoesNotContain(forSelf.Suggestions, suggestion => suggestion.Learner == _ana);
    }

    [Fact]
    public async Task Suggest_SetIds_CannotBeGuessed()
    {
        var set = await workplace.Suggestions.Suggest(new() { Text = "anything" }, Cancellation);

        // 24 hexadecimal digits are 96 random bits.
        Assert.Matches("^[0-9a-f]{24}$", set.Set.Value);
    }

    private static string Text(SuggestionSet set) =>
        System.Text.Json.JsonSerializer.Serialize(set with { Set = new("set"), Position = 0 }, DomainJson.Options);
}
