using System.Collections.Immutable;

namespace LearningGraph.Grains.Tests;

public sealed class ServingModelTests : IAsyncDisposable
{
    private const string Blend = "prior-blend";

    private readonly Workplace _workplace = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _workplace.DisposeAsync();

    [Fact]
    public async Task Start_AModelWasPromoted_Serves()
    {
        _workplace.Models.SetPromoted(ModelKind.Mentors, [RotatingExperts.AddTo(_workplace.Models)]);

        await _workplace.InitializeAsync();

        Assert.Equal("v1", await AskAsync());
        Assert.DoesNotContain(_workplace.Warnings, warning => warning.Contains("cannot be used", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("content", "is damaged")]
    [InlineData("missing", "is missing")]
    [InlineData("manifest", "is damaged")]
    [InlineData("promoted", "promoted.json' is damaged")]
    [InlineData("unknown", "There is no model v7.")]
    [InlineData("features", "trained on other features")]
    public async Task Start_WhatWasPromotedCannotBeUsed_LeavesThePriorBlendAnsweringAndSaysSoOnce(string fault, string reason)
    {
        Promote(fault);

        await _workplace.InitializeAsync();
        _workplace.Serving.Refresh();

        Assert.Equal(Blend, await AskAsync());
        Assert.Equal(Blend, (await _workplace.ModelChoice.List(Cancellation)).Serving);
        var warning = Assert.Single(_workplace.Warnings, warning => warning.StartsWith($"{Blend} goes on answering", StringComparison.Ordinal));
        Assert.Contains(reason, warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_AnotherSiloPromotedWhatCannotBeUsed_LeavesTheModelBeforeAnswering()
    {
        var good = RotatingExperts.AddTo(_workplace.Models);
        _workplace.Models.SetPromoted(ModelKind.Mentors, [good]);
        await _workplace.InitializeAsync();
        var bad = RotatingExperts.AddTo(_workplace.Models);
        await DamageAsync(bad);

        _workplace.Models.SetPromoted(ModelKind.Mentors, [good, bad]);
        _workplace.Serving.Refresh();
        Assert.Equal("v1", await AskAsync());

        _workplace.Models.SetPromoted(ModelKind.Mentors, []);
        _workplace.Serving.Refresh();
        Assert.Equal(Blend, await AskAsync());
    }

    [Fact]
    public async Task Promote_WhatCannotBeUsed_ChangesNothingAndSaysWhy()
    {
        await _workplace.InitializeAsync();
        var bad = RotatingExperts.AddTo(_workplace.Models);
        await DamageAsync(bad);

        var receipt = await _workplace.ModelChoice.Promote(bad, Cancellation);

        Assert.Equal((PromotionOutcome.Unusable, Blend), (receipt.Outcome, receipt.Serving));
        Assert.Contains("is damaged", receipt.Reason, StringComparison.Ordinal);
        Assert.Empty(_workplace.Models.GetPromoted(ModelKind.Mentors));
    }

    [Fact]
    public async Task Refresh_WhatWasPromotedCouldNotBeRead_ServesItOnceItCan()
    {
        await _workplace.InitializeAsync();
        var version = RotatingExperts.AddTo(_workplace.Models);
        using (Hold(version))
        {
            _workplace.Models.SetPromoted(ModelKind.Mentors, [version]);
            _workplace.Serving.Refresh();
            Assert.Equal(Blend, await AskAsync());
        }

        _workplace.Serving.Refresh();

        Assert.Equal("v1", await AskAsync());
    }

    [Fact]
    public async Task Refresh_WhatWasOfNoUseIsPromotedAgainAfterAnother_TriesItAgain()
    {
        var (good, bad) = (RotatingExperts.AddTo(_workplace.Models), RotatingExperts.AddTo(_workplace.Models));
        _workplace.Models.SetPromoted(ModelKind.Mentors, [good]);
        await _workplace.InitializeAsync();
        var whole = await File.ReadAllBytesAsync(FileOf("v2.model"), Cancellation);
        await DamageAsync(bad);
        PromoteElsewhere(good, bad);
        Assert.Equal("v1", await AskAsync());
        PromoteElsewhere(good);
        await File.WriteAllBytesAsync(FileOf("v2.model"), whole, Cancellation);

        PromoteElsewhere(good, bad);

        Assert.Equal("v2", await AskAsync());
    }

    [Fact]
    public async Task Promote_WhatWasOfNoUseBeforeAndWasMended_Serves()
    {
        await _workplace.InitializeAsync();
        var version = RotatingExperts.AddTo(_workplace.Models);
        var whole = await File.ReadAllBytesAsync(FileOf("v1.model"), Cancellation);
        await DamageAsync(version);
        PromoteElsewhere(version);
        await File.WriteAllBytesAsync(FileOf("v1.model"), whole, Cancellation);

        var receipt = await _workplace.ModelChoice.Promote(version, Cancellation);

        Assert.Equal((PromotionOutcome.Serves, "v1"), (receipt.Outcome, receipt.Serving));
    }

    [Fact]
    public async Task RollBack_TheOneBeforeCannotBeRead_IsUnusableAndChangesNothing()
    {
        var (first, second) = (RotatingExperts.AddTo(_workplace.Models), RotatingExperts.AddTo(_workplace.Models));
        _workplace.Models.SetPromoted(ModelKind.Mentors, [first, second]);
        await _workplace.InitializeAsync();
        using var held = Hold(first);

        var receipt = await _workplace.ModelChoice.RollBack(Cancellation);

        Assert.Equal((PromotionOutcome.Unusable, "v2"), (receipt.Outcome, receipt.Serving));
        Assert.Contains("v1.model", receipt.Reason, StringComparison.Ordinal);
        Assert.Equal([first, second], _workplace.Models.GetPromoted(ModelKind.Mentors));
        Assert.Equal("v2", await AskAsync());
    }

    [Fact]
    public async Task PromoteAndRollBack_WhileOthersAsk_NoAnswerFailsAndEachComesOfOneModel()
    {
        await _workplace.InitializeAsync();
        await _workplace.TellAsync(RotatingExperts.Entries());
        var version = RotatingExperts.AddTo(_workplace.Models);

        await ModelSwaps.RunAsync(
            () => _workplace.ModelChoice.Promote(version, Cancellation),
            () => _workplace.ModelChoice.RollBack(Cancellation),
            async () =>
            {
                var set = await _workplace.Suggestions.Suggest(RotatingExperts.Ask, Cancellation);
                return (set.Model, string.Join(' ', set.Suggestions.Select(suggestion => $"{suggestion.Learner} {suggestion.Score:R}")));
            });
    }

    private async Task<string> AskAsync() => (await _workplace.Suggestions.Suggest(RotatingExperts.Ask, Cancellation)).Model;

    // As long as it is held, nobody can read it.
    private FileStream Hold(ModelVersion version) => new(FileOf($"{version}.model"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

    private void PromoteElsewhere(params ImmutableArray<ModelVersion> versions)
    {
        _workplace.Models.SetPromoted(ModelKind.Mentors, versions);
        _workplace.Serving.Refresh();
    }

    private Task DamageAsync(ModelVersion version) => File.AppendAllTextAsync(FileOf($"{version}.model"), "x", Cancellation);

    private void Promote(string fault)
    {
        var version = fault == "features"
            ? _workplace.Models.Add(version => RotatingExperts.Describe(version) with { FeatureHash = "00" }, _ => { })
            : RotatingExperts.AddTo(_workplace.Models);
        _workplace.Models.SetPromoted(ModelKind.Mentors, [fault == "unknown" ? new(7) : version]);
        ModelDamage.Apply(_workplace.ModelsFolder, fault, "promoted.json");
    }

    private string FileOf(string name) => Path.Combine(_workplace.ModelsFolder, name);
}
