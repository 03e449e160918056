namespace LearningGraph.Grains.Tests;

[Collection(SharedWorkplace.Name)]
public sealed class CommunityGrainTests(Workplace workplace)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly LearnerId _ana = workplace.NewLearner("ana");
    private readonly LearnerId _bo = workplace.NewLearner("bo");
    private readonly GroupId _group = new(workplace.NewId("guild"));

    private ICommunityGrain Communities => workplace.Grains.GetGrain<ICommunityGrain>(0);

    [Fact]
    public async Task Suggest_AnswersFromTheNewestPosition()
    {
        var first = await Communities.Suggest(_ana, CommunitySuggestionSet.MaxCount, Cancellation);

        var position = await workplace.TellAsync(workplace.Happened(InteractionKind.Joined, _bo) with { Group = _group });
        var second = await Communities.Suggest(_ana, CommunitySuggestionSet.MaxCount, Cancellation);

        Assert.DoesNotContain(first.Suggestions, suggestion => suggestion.Group == _group);
        Assert.Contains(second.Suggestions, suggestion => suggestion.Group == _group);
        Assert.True(second.Position >= position);
    }

    [Fact]
    public async Task Suggest_TheSameTwice_DiffersInTheSetAndPositionOnly()
    {
        await workplace.TellAsync(workplace.Happened(InteractionKind.Joined, _bo) with { Group = _group });

        var (first, second) = (await Communities.Suggest(_ana, 5, Cancellation), await Communities.Suggest(_ana, 5, Cancellation));

        Assert.NotEqual(first.Set, second.Set);
        Assert.Equal(Text(first), Text(second));
    }

    [Fact]
    public async Task Suggest_ManyAtOnce_AllAnswerTheSame()
    {
        await workplace.TellAsync(workplace.Happened(InteractionKind.Joined, _bo) with { Group = _group });

        var sets = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Communities.Suggest(_ana, 5, Cancellation)));

        Assert.Single(sets.Select(Text).Distinct());
        Assert.Equal(20, sets.Select(set => set.Set).Distinct().Count());
    }

    [Fact]
    public async Task Suggest_WhatWasShown_IsInTheLogAndChangesNoScore()
    {
        await workplace.TellAsync(workplace.Happened(InteractionKind.Joined, _bo) with { Group = _group });
        var first = await Communities.Suggest(_ana, 5, Cancellation);
        await workplace.Recorder.FlushAsync(Cancellation);
        Assert.True(await workplace.Tail.Reach(await workplace.Log.GetLastPositionAsync(Cancellation), Cancellation));

        var second = await Communities.Suggest(_ana, 5, Cancellation);

        var shown = await workplace.Log.FindShownAsync(first.Set, Cancellation);
        Assert.Equal(first.Suggestions.Select(suggestion => suggestion.Group), shown!.Groups);
        Assert.Equal(first.Suggestions.Select(suggestion => suggestion.Score), shown.Grounds.Select(grounds => grounds.Score));
        Assert.Equal(Text(first), Text(second));
    }

    [Fact]
    public async Task Suggest_SetIds_CannotBeGuessed() =>
        Assert.Matches("^[0-9a-f]{24}$", (await Communities.Suggest(_ana, 1, Cancellation)).Set.Value);

    private static string Text(CommunitySuggestionSet set) =>
        System.Text.Json.JsonSerializer.Serialize(set with { Set = new("set"), Position = 0 }, DomainJson.Options);
}
