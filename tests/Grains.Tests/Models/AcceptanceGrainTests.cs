using Microsoft.Extensions.DependencyInjection;

namespace LearningGraph.Grains.Tests;

public sealed class AcceptanceGrainTests : IAsyncLifetime
{
    private const int K = PrivacyOptions.LeastK;

    private readonly Workplace _workplace = new() { Prepare = services => services.Configure<PrivacyOptions>(options => options.K = K) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _workplace.InitializeAsync();

    public ValueTask DisposeAsync() => _workplace.DisposeAsync();

    [Fact]
    public async Task Measure_NothingShown_IsEmpty() => Assert.Empty((await MeasureAsync()).Rows);

    [Fact]
    public async Task Measure_AnswersGivenAMomentAgo_CountsThem()
    {
        var expert = _workplace.NewLearner("expert");
        var sets = await ShowAsync(expert, K);
        await AnswerAsync(sets[0], expert, AnswerKind.Accepted);
        await AnswerAsync(sets[0], expert, AnswerKind.Helped);
        await AnswerAsync(sets[1], expert, AnswerKind.Declined);

        var first = (await MeasureAsync()).Rows.Single(row => row.Place == 1);

        Assert.Equal(("prior-blend", K, 1, 1, 1, K - 2), (first.Model, first.Shown, first.Accepted, first.Declined, first.Helped, first.Ignored));
        await AnswerAsync(sets[2], expert, AnswerKind.Accepted);
        Assert.Equal(2, (await MeasureAsync()).Rows.Single(row => row.Place == 1).Accepted);
    }

    [Fact]
    public async Task Measure_FewerAskersThanTheSetting_SaysNothing()
    {
        await ShowAsync(_workplace.NewLearner("expert"), K - 1);

        Assert.Empty((await MeasureAsync()).Rows);
    }

    [Fact]
    public async Task Measure_OtherMonths_SaysNothing()
    {
        await ShowAsync(_workplace.NewLearner("expert"), K);
        var now = Month.Of(_workplace.Now);

        Assert.NotEmpty((await MeasureAsync(now, now)).Rows);
        Assert.Empty((await MeasureAsync(from: new(now.Index + 1))).Rows);
        Assert.Empty((await MeasureAsync(to: new(now.Index - 1))).Rows);
    }

    [Fact]
    public async Task Measure_AfterARestart_IsTheSame()
    {
        var expert = _workplace.NewLearner("expert");
        await AnswerAsync((await ShowAsync(expert, K))[0], expert, AnswerKind.Accepted);
        var before = await MeasureAsync();

        await _workplace.RestartAsync();

        var after = await MeasureAsync();
        Assert.Equal(before.Position, after.Position);
        Assert.Equal<IEnumerable<AcceptanceRow>>(before.Rows, after.Rows);
    }

    [Fact]
    public async Task Measure_ReadingFailsOnce_GoesOnWhereItStopped()
    {
        await ShowAsync(_workplace.NewLearner("expert"), K);
        _workplace.Log.FailNextRead(new IOException("The disk is gone."));
        await Assert.ThrowsAsync<IOException>(() => MeasureAsync());

        Assert.NotEmpty((await MeasureAsync()).Rows);
    }

    private Task<OnlineAcceptance> MeasureAsync(Month? from = null, Month? to = null) =>
        _workplace.Grains.GetGrain<IAcceptanceGrain>(0).Measure(from, to, Cancellation);

    // Really asked, so that sets are recorded as a node does it; each by another asker, who is known.
    private async Task<List<SuggestionSetId>> ShowAsync(LearnerId expert, int askers)
    {
        var topic = await _workplace.MakeExpertAsync(expert);
        List<SuggestionSetId> sets = [];
        for (var asker = 0; asker < askers; asker++)
        {
            var by = _workplace.NewLearner("asker");
            await _workplace.TellAsync(_workplace.Happened(InteractionKind.Posted, by));
            sets.Add((await _workplace.Suggestions.Suggest(new() { Asker = by, Topics = [topic], Count = 1 }, Cancellation)).Set);
        }

        return sets;
    }

    private async Task AnswerAsync(SuggestionSetId set, LearnerId learner, AnswerKind answer)
    {
        var receipt = await _workplace.Learner(learner).Answer(set, new(learner, answer, By: learner), Cancellation);
        Assert.True(receipt.Position > 0, receipt.ToString());
    }
}
