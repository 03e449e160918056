namespace LearningGraph.Grains.Tests;

public sealed class ModelScheduleTests : IAsyncLifetime
{
    private readonly Workplace _workplace = new();
    private HeldTimers _clock = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _workplace.InitializeAsync();
        _clock = new(_workplace.Now);
    }

    public ValueTask DisposeAsync() => _workplace.DisposeAsync();

    [Theory]
    [InlineData(7, 6.99, false)]
    [InlineData(7, 7, true)]
    [InlineData(1, 1.01, true)]
    [InlineData(0, 400, false)]
    public async Task Execute_AModelOfSomeAge_TrainsWhenItIsOldEnough(int trainEveryDays, double ageDays, bool isDue)
    {
        AddModel(trainedAt: _workplace.Now.AddDays(-ageDays));
        AddModel(trainedAt: _workplace.Now.AddDays(-500));
        using var schedule = await Schedules.StartAsync(_workplace, _clock, trainEveryDays);

        await LookAsync(ModelSchedule.FirstWait);

        Assert.Equal(isDue, await _workplace.ModelChoice.GetTraining(Cancellation) is not null);
        await schedule.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Execute_NoModelYet_TrainsOnceAndThenWaitsItsDays()
    {
        using var schedule = await Schedules.StartAsync(_workplace, _clock, trainEveryDays: 7);
        await LookAsync(ModelSchedule.FirstWait);
        await _workplace.Training.Ended;
        var first = (await _workplace.ModelChoice.GetTraining(Cancellation))!;
        Assert.Null(first.Version);

        Advance(TimeSpan.FromDays(6.9));
        await LookAsync(ModelSchedule.Interval);
        Assert.Equal(first.StartedAt, (await _workplace.ModelChoice.GetTraining(Cancellation))!.StartedAt);

        Advance(TimeSpan.FromDays(.1));
        await LookAsync(ModelSchedule.Interval);
        Assert.Equal(_workplace.Now, (await _workplace.ModelChoice.GetTraining(Cancellation))!.StartedAt);
        await schedule.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Execute_TheRequestCannotBeRead_LooksAgainLater()
    {
        Directory.CreateDirectory(_workplace.ModelsFolder);
        var request = Path.Combine(_workplace.ModelsFolder, "training.json");
        using var schedule = await Schedules.StartAsync(_workplace, _clock, trainEveryDays: 7);
        await using (File.Open(request, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            await LookAsync(ModelSchedule.FirstWait);
            Assert.Null(await _workplace.ModelChoice.GetTraining(Cancellation));
        }

        File.Delete(request);
        await LookAsync(ModelSchedule.Interval);

        Assert.NotNull(await _workplace.ModelChoice.GetTraining(Cancellation));
        await schedule.StopAsync(Cancellation);
    }

    [Theory]
    [InlineData("\"2026-03-01T09:3")]
    [InlineData("{\"model\": \"of somebody else\"}")]
    public async Task Execute_TheRequestIsDamaged_SetsItAsideAndTrains(string content)
    {
        Directory.CreateDirectory(_workplace.ModelsFolder);
        var request = Path.Combine(_workplace.ModelsFolder, "training.json");
        await File.WriteAllTextAsync(request, content, Cancellation);
        using var schedule = await Schedules.StartAsync(_workplace, _clock, trainEveryDays: 0);

        await LookAsync(ModelSchedule.FirstWait);
        await _workplace.Training.Ended;

        Assert.Equal(TrainingState.Ended, (await _workplace.ModelChoice.GetTraining(Cancellation))!.State);
        Assert.False(File.Exists(request));
        Assert.Equal(content, await File.ReadAllTextAsync(request + ".damaged", Cancellation));
        await schedule.StopAsync(Cancellation);
    }

    private void Advance(TimeSpan time)
    {
        _workplace.Clock.Advance(time);
        _clock.Advance(time);
    }

    // The next timer is set once the look is over.
    private async Task LookAsync(TimeSpan after)
    {
        Assert.Equal(after, await _clock.FireNextAsync(Cancellation));
        await _clock.WaitForNextAsync(Cancellation);
    }

    private void AddModel(DateTimeOffset trainedAt) =>
        _workplace.Models.Add(version => RotatingExperts.Describe(version) with { TrainedAt = trainedAt }, _ => { });
}
