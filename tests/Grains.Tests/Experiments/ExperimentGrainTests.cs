using Microsoft.Extensions.DependencyInjection;

namespace LearningGraph.Grains.Tests;

public sealed class ExperimentGrainTests : IAsyncDisposable
{
    private readonly HeldPlayers _players = new();
    private readonly Workplace _workplace;
    private int _workers = 1;

    public ExperimentGrainTests() => _workplace = new()
    {
        Prepare = services => services
            .AddSingleton<IReplicatePlayers>(_players)
            .Configure<ExperimentOptions>(options => (options.Workers, options.MaxUnfinished, options.MaxUnfinishedTicks) = (_workers, 2, 150_000_000)),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IExperimentListGrain Experiments => _workplace.Grains.GetGrain<IExperimentListGrain>(0);

    public ValueTask DisposeAsync() => _workplace.DisposeAsync();

    [Fact]
    public async Task Ask_TwoExperiments_TakeTurnsAReplicateAtATime()
    {
        await _workplace.InitializeAsync();
        await AskAsync("a", replicates: 3);
        var first = await _players.NextAsync();
        await AskAsync("b", replicates: 3);
        first.Play();

        Assert.Equal([("b", 0), ("a", 1), ("b", 1), ("a", 2), ("b", 2)], await _players.PlayAsync(5));
    }

    [Fact]
    public async Task Ask_ReplicatesDoneInAnotherOrder_CountWithoutGapsAndGiveTheSameReport()
    {
        _workers = 3;
        await _workplace.InitializeAsync();
        await AskAsync("a", replicates: 3);
        var given = new[] { await _players.NextAsync(), await _players.NextAsync(), await _players.NextAsync() }.OrderBy(one => one.Work.Replicate).ToArray();

        given[2].Play();
        given[1].Play();
        Assert.Equal(0, (await Experiment("a").GetStatus(Cancellation))!.Done);
        given[0].Play();
        var ended = await EndAsync("a");

        Assert.Equal((ExperimentState.Ended, 3), (ended.State, ended.Done));
        var undisturbed = Simulation.ExperimentReports.Of(
            Scenario("a", 3), Simulation.Experiment.Play(Scenario("a", 3), Simulation.WorkplaceSource.Synthetic, 1, null, Cancellation))!;
        Assert.Equal(ReportJson.Write(undisturbed), ReportJson.Write((await Experiment("a").GetDetail(Cancellation))!.Report!));
    }

    [Fact]
    public async Task GetDetail_ManyAtOnce_BuildOneReportUntilThereIsMore()
    {
        await _workplace.InitializeAsync();
        await AskAsync("a", replicates: 2);
        await _players.PlayAsync(1);
        await WaitAsync("a", status => status.Done == 1);

        var details = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Experiment("a").GetDetail(Cancellation)));

        Assert.All(details, detail => Assert.Equal(1, detail!.Report!.Replicates));
        Assert.Equal(1, _workplace.Reports.Built);
        await _players.PlayAsync(1);
        await EndAsync("a");
        Assert.Equal(2, (await Experiment("a").GetDetail(Cancellation))!.Report!.Replicates);
        Assert.Equal(2, _workplace.Reports.Built);
    }

    [Fact]
    public async Task GetRows_Pages_GiveEveryRowOnceAndNoReportIsBuilt()
    {
        await _workplace.InitializeAsync();
        await AskAsync("a", replicates: 3);
        await _players.PlayAsync(3);
        await EndAsync("a");

        (int, int)[] pages = [.. await PageAsync(0), .. await PageAsync(2)];

        Assert.Equal([(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)], pages);
        Assert.Empty(await PageAsync(4));
        Assert.Equal(3, (await Experiment("a").GetScenario(Cancellation))!.Replicates);
        Assert.Equal(0, _workplace.Reports.Built);

        async Task<IEnumerable<(int, int)>> PageAsync(int first) => (await Experiment("a").GetRows(first, 2, Cancellation)).Select(row => (row.Replicate, row.Strategy));
    }

    [Fact]
    public async Task Restart_AmidAnExperiment_PlaysOnlyWhatIsMissing()
    {
        await _workplace.InitializeAsync();
        await AskAsync("a", replicates: 3);
        Assert.Equal([("a", 0)], await _players.PlayAsync(1));
        await _players.NextAsync();

        await _workplace.RestartAsync();

        Assert.Equal([("a", 1), ("a", 2)], await _players.PlayAsync(2));
        Assert.Equal((ExperimentState.Ended, 3), ((await EndAsync("a")).State, (await Experiment("a").GetStatus(Cancellation))!.Done));
        Assert.False(_players.HasMore);
    }

    [Fact]
    public async Task Restart_AfterAPause_WaitsUntilItIsResumed()
    {
        await _workplace.InitializeAsync();
        await AskAsync("a", replicates: 2);
        var begun = await _players.NextAsync();
        Assert.Equal(ExperimentState.Paused, (await Experiment("a").Pause(Cancellation))!.State);
        begun.Play();
        await WaitAsync("a", status => status.Done == 1);

        await _workplace.RestartAsync();

        Assert.Equal((ExperimentState.Paused, 1), ((await Experiment("a").GetStatus(Cancellation))!.State, (await Experiment("a").GetStatus(Cancellation))!.Done));
        Assert.False(_players.HasMore);
        await Experiment("a").Resume(Cancellation);
        Assert.Equal([("a", 1)], await _players.PlayAsync(1));
        Assert.Equal(ExperimentState.Ended, (await EndAsync("a")).State);
    }

    [Fact]
    public async Task Delete_WhileAReplicateIsPlayed_StopsItAndGivesItsPlaceToOthers()
    {
        await _workplace.InitializeAsync();
        await AskAsync("a", replicates: 3);
        var begun = await _players.NextAsync();

        Assert.Equal(ExperimentState.Running, (await Experiment("a").Delete(Cancellation))!.State);

        Assert.True(begun.Stopped.IsCancellationRequested);
        await AskAsync("b", replicates: 1);
        Assert.Equal([("b", 0)], await _players.PlayAsync(1));
        Assert.Equal(ExperimentState.Cancelled, (await Experiment("a").Delete(Cancellation))!.State);
        Assert.Null(await Experiment("a").GetStatus(Cancellation));
        Assert.Null(await Experiment("a").Delete(Cancellation));
    }

    [Fact]
    public async Task Ask_AWorkerIsLost_PlaysTheReplicateAgainAndGivesUpAtTheThirdTime()
    {
        await _workplace.InitializeAsync();
        await AskAsync("a", replicates: 2);
        (await _players.NextAsync()).Fail(new WorkerLostException("It is gone."));
        Assert.Equal([("a", 0)], await _players.PlayAsync(1));
        for (var time = 0; time < 3; time++)
        {
            var again = await _players.NextAsync();
            Assert.Equal(1, again.Work.Replicate);
            again.Fail(new WorkerLostException("It is gone."));
        }

        var failed = await EndAsync("a");

        Assert.Equal((ExperimentState.Failed, "It is gone. It was tried 3 times.", 1), (failed.State, failed.Fault, failed.Done));
    }

    [Fact]
    public async Task Ask_WorkersOfSeveralReplicatesAreLostAtOnce_PlaysThemAgain()
    {
        _workers = 3;
        await _workplace.InitializeAsync();
        await AskAsync("a", replicates: 4);
        foreach (var begun in new[] { await _players.NextAsync(), await _players.NextAsync(), await _players.NextAsync() })
        {
            begun.Fail(new WorkerLostException("It is gone."));
        }

        _workplace.Clock.Advance(TimeSpan.FromSeconds(2));
        await _players.PlayAsync(4);

        Assert.Equal(ExperimentState.Ended, (await EndAsync("a")).State);
    }

    [Fact]
    public async Task Ask_OneReplicateIsLostAgainAndAgainWhileOthersAreDone_GivesUp()
    {
        await _workplace.InitializeAsync();
        await AskAsync("a", replicates: 3);
        for (var time = 0; time < 3; time++)
        {
            var lost = await _players.NextAsync();
            while (lost.Work.Replicate != 0)
            {
                lost.Play();
                lost = await _players.NextAsync();
            }

            lost.Fail(new WorkerLostException("It is gone."));
        }

        Assert.Equal(ExperimentState.Failed, (await EndAsync("a")).State);
    }

    [Fact]
    public async Task Ask_AReplicateCannotBePlayed_StopsTheOthersOfItsExperiment()
    {
        _workers = 2;
        await _workplace.InitializeAsync();
        await AskAsync("a", replicates: 3);
        var (one, other) = (await _players.NextAsync(), await _players.NextAsync());

        one.Fail(new ReplicateFailedException("The model says no."));
        await EndAsync("a");

        TaskCompletionSource stopped = new();
        await using var _ = other.Stopped.Register(stopped.SetResult);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
    }

    [Fact]
    public async Task Ask_AReplicateCannotBePlayed_FailsWithTheReasonAndStaysSoAfterARestart()
    {
        await _workplace.InitializeAsync();
        await AskAsync("a", replicates: 2);
        (await _players.NextAsync()).Fail(new ReplicateFailedException("The model says no."));
        await EndAsync("a");

        await _workplace.RestartAsync();

        var failed = (await Experiment("a").GetStatus(Cancellation))!;
        Assert.Equal((ExperimentState.Failed, "The model says no."), (failed.State, failed.Fault));
        Assert.False(_players.HasMore);
    }

    [Fact]
    public async Task Ask_WithoutAnId_ChoosesOneByTheClockThatIsFree()
    {
        await _workplace.InitializeAsync();

        var first = await Experiments.Ask(Scenario("a", 1), null, Cancellation);
        var second = await Experiments.Ask(Scenario("a", 1), null, Cancellation);

        Assert.Equal(("20260302-090000", "20260302-090000-2"), (first.Status!.Id.Value, second.Status!.Id.Value));
    }

    [Fact]
    public async Task Ask_AsManyUnfinishedAsAllowed_IsFullUntilOneIsOver()
    {
        await _workplace.InitializeAsync();
        await AskAsync("a", replicates: 2);
        await AskAsync("b", replicates: 2);

        var full = await Experiments.Ask(Scenario("c", 1), new("c"), Cancellation);

        Assert.Equal(ExperimentOutcome.Full, full.Outcome);
        Assert.Equal(
            "This node has 2 experiments that run or wait, and the setting Experiments:MaxUnfinished allows 2. Wait until one is over, or cancel one.", full.Reason);
        Assert.Equal(ExperimentOutcome.Repeated, (await Experiments.Ask(Scenario("b", 2), new("b"), Cancellation)).Outcome);
        await Experiment("a").Delete(Cancellation);
        await AskAsync("c", replicates: 1);
    }

    [Fact]
    public async Task Ask_AsManyUnfinishedTicksAsAllowed_IsFullUntilOneIsOver()
    {
        await _workplace.InitializeAsync();
        var large = Scenario("large", 10_000) with { Ticks = 5_000 };
        Assert.Equal(ExperimentOutcome.Taken, (await Experiments.Ask(large, new("large"), Cancellation)).Outcome);

        var full = await Experiments.Ask(Scenario("c", 10_000) with { Ticks = 3_000 }, new("c"), Cancellation);

        Assert.Equal(ExperimentOutcome.Full, full.Outcome);
        Assert.Equal(
            "Strategies times replicates times ticks of the experiments of this node that run or wait come to 100,000,000, with this one to 160,000,000, and the setting Experiments:MaxUnfinishedTicks allows 150,000,000. Wait until one is over, or cancel one.",
            full.Reason);
        await Experiment("large").Delete(Cancellation);
        await AskAsync("c", replicates: 1);
    }

    [Fact]
    public async Task Ask_LiveWithFewerPeopleThanAFigureMayBeAbout_IsImpossible()
    {
        await _workplace.InitializeAsync();
        await _workplace.MakeExpertAsync(new("ana"));

        var receipt = await Experiments.Ask(new() { Start = ScenarioStart.Live }, new("live"), Cancellation);

        Assert.Equal((ExperimentOutcome.Impossible, "start live needs 8 people who may be analysed, and this node knows 2."), (receipt.Outcome, receipt.Reason));
        Assert.Null(await Experiment("live").GetStatus(Cancellation));
    }

    private static Scenario Scenario(string name, int replicates) => new()
    {
        Name = name,
        Replicates = replicates,
        Ticks = 10,
        Workplace = new() { Learners = 60, TeamSize = 5, TiesPerLearner = 6 },
        Seeding = new() { FounderHours = 52 },
    };

    private IExperimentGrain Experiment(string id) => _workplace.Grains.GetGrain<IExperimentGrain>(id);

    private async Task AskAsync(string name, int replicates) =>
        Assert.Equal(ExperimentOutcome.Taken, (await Experiments.Ask(Scenario(name, replicates), new(name), Cancellation)).Outcome);

    private Task<ExperimentStatus> EndAsync(string id) => WaitAsync(id, status => status.IsOver);

    private async Task<ExperimentStatus> WaitAsync(string id, Func<ExperimentStatus, bool> isReached)
    {
        string? known = null;
        while (true)
        {
            var status = (await Experiment(id).Wait(known, TimeSpan.FromSeconds(5), Cancellation))!;
            if (isReached(status))
            {
                return status;
            }

            known = status.Tag;
        }
    }
}
