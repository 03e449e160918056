using Microsoft.Extensions.DependencyInjection;

namespace LearningGraph.Grains.Tests;

public sealed class ModelTrainingTests : IAsyncDisposable
{
    private readonly ModelOptions _options = new();
    private readonly Workplace _workplace;

    public ModelTrainingTests() => _workplace = new()
    {
        Prepare = services => services.Configure<ModelOptions>(options => options.AutoPromote = _options.AutoPromote),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _workplace.DisposeAsync();

    [Theory]
    [InlineData(true, "v1")]
    [InlineData(false, "prior-blend")]
    public async Task Train_AModelThatPassedItsGate_ServesWhereItIsPromotedByItself(bool autoPromote, string serving)
    {
        _options.AutoPromote = autoPromote;
        await _workplace.InitializeAsync();
        await _workplace.TellAsync(RotatingExperts.Entries());

        await _workplace.ModelChoice.Train(Cancellation);
        await _workplace.Training.Ended;

        var ended = (await _workplace.ModelChoice.GetTraining(Cancellation))!;
        Assert.Equal((TrainingState.Ended, new ModelVersion(1)), (ended.State, ended.Version));
        Assert.True(ended.Verdict!.IsPassed, ended.Verdict.Reason);
        Assert.Equal(serving, (await _workplace.ModelChoice.List(Cancellation)).Serving);
        Assert.Equal(serving, (await _workplace.Suggestions.Suggest(RotatingExperts.Ask, Cancellation)).Model);
        Assert.Null(_workplace.Models.GetTrainingRequest());
    }

    [Theory]
    [InlineData(true, "v1")]
    [InlineData(false, "community-blend")]
    public async Task Train_SomethingToLearnOfJoins_ServesCommunitiesWhereItIsPromotedByItself(bool autoPromote, string serving)
    {
        _options.AutoPromote = autoPromote;
        await _workplace.InitializeAsync();
        await _workplace.TellAsync(JoiningCircles.Entries());

        await _workplace.ModelChoice.Train(Cancellation);
        await _workplace.Training.Ended;

        var ended = (await _workplace.ModelChoice.GetTraining(Cancellation))!;
        Assert.True(ended.CommunityVerdict!.IsPassed, ended.CommunityVerdict.Reason);
        var model = _workplace.Models.List().Single(model => model.Version == ended.CommunityVersion);
        Assert.Equal((ModelKind.Communities, "community-blend"), (model.Manifest!.Kind, model.Manifest.Beside[0].Name));
        Assert.Equal((new ModelVersion?(new(1)), null), (ended.CommunityVersion, ended.Version));
        Assert.Equal(serving, (await _workplace.ModelChoice.List(Cancellation)).ServingCommunities);
        Assert.Equal(serving, (await _workplace.Grains.GetGrain<ICommunityGrain>(0).Suggest(JoiningCircles.Learner, 3, Cancellation)).Model);
    }

    [Fact]
    public async Task Train_NobodyJoined_SaysWhatIsMissing()
    {
        await StartAsync();

        await _workplace.ModelChoice.Train(Cancellation);
        await _workplace.Training.Ended;

        var ended = (await _workplace.ModelChoice.GetTraining(Cancellation))!;
        Assert.Null(ended.CommunityVersion);
        Assert.StartsWith("Training needs 100 learners who joined to learn from", ended.CommunityVerdict!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Train_WhileOneRuns_GoesOnWithThatOne()
    {
        await StartAsync();
        TrainingStatus first;
        using (var reading = _workplace.Log.HoldNextRead())
        {
            first = await _workplace.ModelChoice.Train(Cancellation);
            await reading.Reached;
            _workplace.Clock.Advance(TimeSpan.FromHours(1));

            var second = await _workplace.ModelChoice.Train(Cancellation);

            Assert.Equal((TrainingState.Running, first.StartedAt), (second.State, second.StartedAt));
        }

        await _workplace.Training.Ended;
        Assert.Equal(first.StartedAt, (await _workplace.ModelChoice.GetTraining(Cancellation))!.StartedAt);
    }

    [Fact]
    public async Task Train_AfterOneEnded_IsAnother()
    {
        await StartAsync();
        var first = await _workplace.ModelChoice.Train(Cancellation);
        await _workplace.Training.Ended;
        _workplace.Clock.Advance(TimeSpan.FromHours(1));

        var second = await _workplace.ModelChoice.Train(Cancellation);
        await _workplace.Training.Ended;

        Assert.Equal(TimeSpan.FromHours(1), second.StartedAt - first.StartedAt);
    }

    [Fact]
    public async Task CancelTraining_WhileOneRuns_StopsItForGood()
    {
        await StartAsync();
        using (var reading = _workplace.Log.HoldNextRead())
        {
            await _workplace.ModelChoice.Train(Cancellation);
            await reading.Reached;

            Assert.True(await _workplace.ModelChoice.CancelTraining(Cancellation));
            await _workplace.Training.Ended;
        }

        Assert.Equal(TrainingState.Cancelled, (await _workplace.ModelChoice.GetTraining(Cancellation))!.State);
        Assert.Null(_workplace.Models.GetTrainingRequest());
        Assert.False(await _workplace.ModelChoice.CancelTraining(Cancellation));
        await _workplace.ModelChoice.Train(Cancellation);
        await _workplace.Training.Ended;
        Assert.Equal(TrainingState.Ended, (await _workplace.ModelChoice.GetTraining(Cancellation))!.State);
    }

    [Fact]
    public async Task CancelTraining_AtOnce_NeverLeavesOneThatSeemsToRun()
    {
        await StartAsync();
        for (var round = 0; round < 20; round++)
        {
            await _workplace.ModelChoice.Train(Cancellation);
            await _workplace.ModelChoice.CancelTraining(Cancellation);
            await _workplace.Training.Ended;

            Assert.NotEqual(TrainingState.Running, _workplace.Training.Status!.State);
        }
    }

    [Fact]
    public async Task CancelTraining_NothingRuns_SaysSo()
    {
        await StartAsync();

        Assert.False(await _workplace.ModelChoice.CancelTraining(Cancellation));
        Assert.Null(await _workplace.ModelChoice.GetTraining(Cancellation));
    }

    [Fact]
    public async Task Train_TheLogCannotBeRead_FailsWithTheReasonAndIsNotTriedForEver()
    {
        await StartAsync();
        _workplace.Log.FailNextRead(new IOException("The disk is gone."));

        await _workplace.ModelChoice.Train(Cancellation);
        await _workplace.Training.Ended;

        var failed = (await _workplace.ModelChoice.GetTraining(Cancellation))!;
        Assert.Equal((TrainingState.Failed, "The disk is gone."), (failed.State, failed.Fault));
        Assert.Null(_workplace.Models.GetTrainingRequest());
        Assert.Equal("prior-blend", (await _workplace.ModelChoice.List(Cancellation)).Serving);
    }

    [Fact]
    public async Task Train_CommunitiesCannotBePromoted_KeepsThemAndSaysWhatCameOfThePeople()
    {
        await _workplace.InitializeAsync();
        await _workplace.TellAsync(JoiningCircles.Entries());
        Directory.CreateDirectory(Path.Combine(_workplace.ModelsFolder, "promoted-communities.json"));

        await _workplace.ModelChoice.Train(Cancellation);
        await _workplace.Training.Ended;

        var failed = (await _workplace.ModelChoice.GetTraining(Cancellation))!;
        Assert.Equal((TrainingState.Failed, new ModelVersion(1)), (failed.State, failed.CommunityVersion));
        Assert.StartsWith("Of communities: ", failed.Fault, StringComparison.Ordinal);
        Assert.Contains("promoted-communities.json", failed.Fault, StringComparison.Ordinal);
        Assert.StartsWith("Training needs 100 questions", failed.Verdict!.Reason, StringComparison.Ordinal);
        Assert.Equal("community-blend", (await _workplace.ModelChoice.List(Cancellation)).ServingCommunities);
        Assert.Null(_workplace.Models.GetTrainingRequest());
    }

    [Fact]
    public async Task Train_TheNodeStopsMeanwhile_IsBegunAgainAtTheNextStartsFirstLook()
    {
        await StartAsync();
        TrainingStatus asked;
        using (var reading = _workplace.Log.HoldNextRead())
        {
            asked = await _workplace.ModelChoice.Train(Cancellation);
            await reading.Reached;
            _workplace.Clock.Advance(TimeSpan.FromHours(1));

            await _workplace.RestartAsync();
        }

        Assert.Null(await _workplace.ModelChoice.GetTraining(Cancellation));
        HeldTimers clock = new(_workplace.Now);
        using var schedule = await Schedules.StartAsync(_workplace, clock, trainEveryDays: 0);
        await clock.FireNextAsync(Cancellation);
        await clock.WaitForNextAsync(Cancellation);
        await _workplace.Training.Ended;

        var ended = (await _workplace.ModelChoice.GetTraining(Cancellation))!;
        Assert.Equal((TrainingState.Ended, asked.StartedAt), (ended.State, ended.StartedAt));
        Assert.Null(_workplace.Models.GetTrainingRequest());
        await schedule.StopAsync(Cancellation);
    }

    // One question is enough to be read and too little to learn from, so that a training takes no time.
    private async Task StartAsync()
    {
        await _workplace.InitializeAsync();
        await _workplace.TellAsync(_workplace.Happened(InteractionKind.Asked, new("ana")));
    }
}
