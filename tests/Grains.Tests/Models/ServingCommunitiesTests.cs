namespace LearningGraph.Grains.Tests;

public sealed class ServingCommunitiesTests : IAsyncDisposable
{
    private const string Blend = "community-blend";

    private readonly Workplace _workplace = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ICommunityGrain Communities => _workplace.Grains.GetGrain<ICommunityGrain>(0);

    public ValueTask DisposeAsync() => _workplace.DisposeAsync();

    [Fact]
    public async Task Start_AModelWasPromoted_RanksGroupsAndSaysWhy()
    {
        Promote([JoiningCircles.AddTo(_workplace.Models)]);

        await _workplace.InitializeAsync();
        await _workplace.TellAsync(JoiningCircles.Entries());

        var set = await Communities.Suggest(JoiningCircles.Learner, 3, Cancellation);
        Assert.Equal(("v1", "circle-2"), (set.Model, set.Suggestions[0].Group.Value));
        Assert.All(set.Suggestions, suggestion => Assert.NotEmpty(suggestion.Reasons));
        Assert.Contains(set.Suggestions[0].Reasons, reason => reason.Text == "1 person you learnt from is a member");
        Assert.Equal("prior-blend", (await _workplace.Suggestions.Suggest(RotatingExperts.Ask, Cancellation)).Model);
    }

    [Theory]
    [InlineData("content", "is damaged")]
    [InlineData("missing", "is missing")]
    [InlineData("manifest", "is damaged")]
    [InlineData("promoted", "promoted-communities.json' is damaged")]
    [InlineData("unknown", "There is no model v7.")]
    [InlineData("features", "trained on other features")]
    [InlineData("people", "ranks mentors and not communities")]
    public async Task Start_WhatWasPromotedCannotBeUsed_LeavesTheBlendAnsweringAndSaysSoOnce(string fault, string reason)
    {
        Promote(fault);

        await _workplace.InitializeAsync();
        _workplace.Serving.Refresh();

        Assert.Equal(Blend, await AskAsync());
        Assert.Equal(Blend, (await _workplace.ModelChoice.List(Cancellation)).ServingCommunities);
        var warning = Assert.Single(_workplace.Warnings, warning => warning.StartsWith($"{Blend} goes on answering", StringComparison.Ordinal));
        Assert.Contains(reason, warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_AnotherSiloPromotedWhatCannotBeUsed_LeavesTheModelBeforeAnswering()
    {
        var good = JoiningCircles.AddTo(_workplace.Models);
        Promote([good]);
        await _workplace.InitializeAsync();
        var bad = JoiningCircles.AddTo(_workplace.Models);
        await DamageAsync(bad);

        Promote([good, bad]);
        _workplace.Serving.Refresh();
        Assert.Equal("v1", await AskAsync());

        Promote([]);
        _workplace.Serving.Refresh();
        Assert.Equal(Blend, await AskAsync());
    }

    [Fact]
    public async Task Promote_WhatCannotBeUsed_ChangesNothingAndSaysWhy()
    {
        await _workplace.InitializeAsync();
        var bad = JoiningCircles.AddTo(_workplace.Models);
        await DamageAsync(bad);

        var receipt = await _workplace.ModelChoice.Promote(bad, Cancellation);

        Assert.Equal((PromotionOutcome.Unusable, Blend), (receipt.Outcome, receipt.Serving));
        Assert.Contains("is damaged", receipt.Reason, StringComparison.Ordinal);
        Assert.Empty(_workplace.Models.GetPromoted(ModelKind.Communities));
    }

    [Fact]
    public async Task PromoteAndRollBack_OfOneKind_LeaveTheOtherServing()
    {
        await _workplace.InitializeAsync();
        var (people, groups) = (RotatingExperts.AddTo(_workplace.Models), JoiningCircles.AddTo(_workplace.Models));

        Assert.Equal((PromotionOutcome.Serves, "v1"), Tell(await _workplace.ModelChoice.Promote(people, Cancellation)));
        Assert.Equal((PromotionOutcome.Serves, "v2"), Tell(await _workplace.ModelChoice.Promote(groups, Cancellation)));
        var both = await _workplace.ModelChoice.List(Cancellation);
        Assert.Equal((PromotionOutcome.Serves, "prior-blend"), Tell(await _workplace.ModelChoice.RollBack(Cancellation)));
        var one = await _workplace.ModelChoice.List(Cancellation);
        Assert.Equal((PromotionOutcome.Serves, Blend), Tell(await _workplace.ModelChoice.RollBackCommunities(Cancellation)));

        Assert.Equal(("v1", "v2"), (both.Serving, both.ServingCommunities));
        Assert.Equal(("prior-blend", "v2"), (one.Serving, one.ServingCommunities));
        var nothing = await _workplace.ModelChoice.RollBackCommunities(Cancellation);
        Assert.Equal((PromotionOutcome.NothingBefore, $"{Blend} answers, and nothing did before it."), (nothing.Outcome, nothing.Reason));

        static (PromotionOutcome, string) Tell(PromotionReceipt receipt) => (receipt.Outcome, receipt.Serving);
    }

    [Fact]
    public async Task PromoteAndRollBack_WhileOthersAsk_NoAnswerFailsAndEachComesOfOneModel()
    {
        await _workplace.InitializeAsync();
        await _workplace.TellAsync(JoiningCircles.Entries());
        var version = JoiningCircles.AddTo(_workplace.Models);

        var said = await ModelSwaps.RunAsync(
            () => _workplace.ModelChoice.Promote(version, Cancellation),
            () => _workplace.ModelChoice.RollBackCommunities(Cancellation),
            async () =>
            {
                var set = await Communities.Suggest(JoiningCircles.Learner, 5, Cancellation);
                return (set.Model, string.Join(' ', set.Suggestions.Select(suggestion => $"{suggestion.Group} {suggestion.Score:R}")));
            });

        Assert.Equal(2, said.Values.Distinct().Count());
    }

    private async Task<string> AskAsync() => (await Communities.Suggest(JoiningCircles.Learner, 3, Cancellation)).Model;

    private Task DamageAsync(ModelVersion version) => File.AppendAllTextAsync(FileOf($"{version}.model"), "x", Cancellation);

    private void Promote(IEnumerable<ModelVersion> versions) => _workplace.Models.SetPromoted(ModelKind.Communities, [.. versions]);

    private void Promote(string fault)
    {
        var version = fault switch
        {
            "features" => _workplace.Models.Add(version => JoiningCircles.Describe(version) with { FeatureHash = "00" }, _ => { }),
            "people" => RotatingExperts.AddTo(_workplace.Models),
            _ => JoiningCircles.AddTo(_workplace.Models),
        };
        Promote([fault == "unknown" ? new(7) : version]);
        ModelDamage.Apply(_workplace.ModelsFolder, fault, "promoted-communities.json");
    }

    private string FileOf(string name) => Path.Combine(_workplace.ModelsFolder, name);
}
