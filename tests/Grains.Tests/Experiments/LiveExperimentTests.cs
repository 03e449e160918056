using System.Text;
using LearningGraph.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace LearningGraph.Grains.Tests;

/// <summary>Experiments about the node's own people.</summary>
public sealed class LiveExperimentTests : IAsyncDisposable
{
    private const int People = 14;

    private static readonly string[] Measures = ["adoption", "knowledge"];
    private static readonly string[] Quadrants = ["Neither", "Web", "Social", "Both"];

    private readonly HeldPlayers _players = new();
    private readonly Workplace _workplace;

    public LiveExperimentTests() => _workplace = new()
    {
        Prepare = services => services.AddSingleton<IReplicatePlayers>(_players).Configure<ExperimentOptions>(options => options.Workers = 1),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Scenario Scenario => new()
    {
        Name = "live",
        Start = ScenarioStart.Live,
        Replicates = 2,
        Ticks = 10,
        Seeding = new() { FounderHours = 78, Topic = new("sql") },
        Strategies = [new() { Strategy = SeedingStrategy.None }, new() { Strategy = SeedingStrategy.InformalExperts }],
    };

    public ValueTask DisposeAsync() => _workplace.DisposeAsync();

    [Fact]
    public async Task Ask_Live_PlaysThePeopleWhoMayBeAnalysedAndNamesFounders()
    {
        var detail = await PlayAsync();

        Assert.Equal(ExperimentState.Ended, detail.Status.State);
        Assert.Equal(["person-1", "person-2", "person-3"], Founders(detail).Order());
        Assert.All(detail.Report!.Strategies[1].Founders, founder => Assert.Equal(1, founder.Share));
        Assert.Contains(detail.Report.Assumed, assumed => assumed.StartsWith("Familiarity with web tools is not known of 13 of 13 people", StringComparison.Ordinal));
        using var stream = File.OpenRead(_workplace.Experiments.FindWorkplace(new("live"))!);
        Assert.Equal(People - 1, FrozenWorkplace.Read(stream).Numbers.Count);
    }

    [Fact]
    public async Task Ask_Live_KeepsNumbersOnly()
    {
        await PlayAsync();

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_workplace.Experiments.FindWorkplace(new("live"))!)!))
        {
            Assert.False(File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes("person")) >= 0, $"{file} names a person.");
        }
    }

    [Fact]
    public async Task GetDetail_AFounderMayNotBeSuggestedAnyMore_NamesTheOthersAndRowsHoldOnlyTheirNumbers()
    {
        await PlayAsync();

        await _workplace.TellAsync(new LearnerChanged(new() { Id = new("person-2"), Unit = "unit 0", Recommendable = false }, _workplace.Now));

        var detail = (await Experiment.GetDetail(Cancellation))!;
        Assert.Equal(["person-1", "person-3"], Founders(detail).Order());
        Assert.Equal(
            detail.Report!.Strategies[1].Founders.Select(founder => founder.Number).Order(),
            (await Experiment.GetRows(0, 2, Cancellation)).SelectMany(row => row.Founders).Distinct().Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Erase_SomebodyOfAnEndedExperiment_LeavesFiguresAndNobody(bool isErased)
    {
        var before = await PlayAsync();
        var rows = await Experiment.GetRows(0, 2, Cancellation);
        var folder = Path.GetDirectoryName(_workplace.Experiments.FindWorkplace(new("live"))!)!;

        await WithdrawAsync("person-9", isErased);
        await WaitAsync(status => !status.Notices.IsEmpty);

        var after = (await Experiment.GetDetail(Cancellation))!;
        Assert.Equal(ExperimentState.Ended, after.Status.State);
        Assert.Contains("Somebody of its workplace was erased or has opted out", Assert.Single(after.Status.Notices), StringComparison.Ordinal);
        Assert.Equal(before.Report!.Strategies[1].Figures, after.Report!.Strategies[1].Figures);
        Assert.Empty(after.Report.Strategies[1].Founders);
        Assert.NotEmpty(rows[1].Founders);
        Assert.All(await Experiment.GetRows(0, 2, Cancellation), row => Assert.Empty(row.Founders));
        Assert.Equal(["experiment.json", "rows.ndjson", "standing.json"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Erase_SomebodyOfARunningExperiment_StopsItAndSaysWhy()
    {
        await FillAsync();
        await AskAsync();
        await _players.PlayAsync(1);
        var begun = await _players.NextAsync();

        await WithdrawAsync("person-9", isErased: true);
        var status = await WaitAsync(status => status.IsOver);

        Assert.Equal((ExperimentState.Failed, 1), (status.State, status.Done));
        Assert.Equal(
            "Somebody of its workplace was erased or has opted out of being analysed, so who its people were was forgotten. Ask for it again, to play it with the people who are there now.",
            status.Fault);
        Assert.True(begun.Stopped.IsCancellationRequested);
        await _workplace.RestartAsync();
        Assert.Equal((ExperimentState.Failed, 1), ((await Experiment.GetStatus(Cancellation))!.State, (await Experiment.GetDetail(Cancellation))!.Report!.Replicates));
    }

    [Fact]
    public async Task Restart_SomebodyWasErasedWhileTheNodeWasDown_Forgets()
    {
        await PlayAsync();
        await _workplace.RestartAsync(() => _workplace.Log.AppendAsync([new LearnerErased(new("person-9"), _workplace.Now)], Cancellation).AsTask());

        await WaitAsync(status => !status.Notices.IsEmpty);

        Assert.Null(_workplace.Experiments.FindWorkplace(new("live")));
    }

    [Theory]
    [InlineData("rows.ndjson")]
    [InlineData("workplace.bin")]
    public async Task Restart_AFileOfOneCannotBeRead_ForgetsThePeopleOfTheOthersAndOfThatOneLater(string file)
    {
        await PlayAsync();
        await AskAsync("other");
        await PlayOutAsync("other");
        var workplace = _workplace.Experiments.FindWorkplace(new("live"))!;
        var before = Convert.ToHexString(await File.ReadAllBytesAsync(workplace, Cancellation));
        using (new FileStream(Path.Combine(Path.GetDirectoryName(workplace)!, file), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            await _workplace.RestartAsync(() => _workplace.Log.AppendAsync([new LearnerErased(new("person-9"), _workplace.Now)], Cancellation).AsTask());
            await WaitAsync(status => !status.Notices.IsEmpty, "other");
        }

        Assert.Null(_workplace.Experiments.FindWorkplace(new("other")));
        var after = Convert.ToHexString(await File.ReadAllBytesAsync(workplace, Cancellation));
        Assert.Equal(file == "workplace.bin" ? before : new('0', before.Length), after);

        await _workplace.RestartAsync();
        await WaitAsync(_ => _workplace.Experiments.FindWorkplace(new("live")) is null);
        Assert.All(await Experiment.GetRows(0, 2, Cancellation), row => Assert.Empty(row.Founders));
    }

    [Fact]
    public async Task Ask_SameIdAfterADeletion_NamesThePeopleOfTheNewWorkplace()
    {
        Assert.Contains("person-1", Founders(await PlayAsync()));
        await Experiment.Delete(Cancellation);
        await _workplace.TellAsync(new LearnerChanged(new() { Id = new("person-1"), Unit = "unit 1", Analysable = false }, _workplace.Now));

        await AskAsync();
        var founders = Founders(await PlayOutAsync());

        Assert.Contains("person-2", founders);
        Assert.Contains("person-3", founders);
        Assert.DoesNotContain("person-1", founders);
    }

    [Fact]
    public async Task Ask_Live_LeavesOutQuadrantsOfFewPeople()
    {
        var detail = await PlayAsync();
        var rows = await Experiment.GetRows(0, 2, Cancellation);

        // Of 13 people only one quadrant can hold 8.
        foreach (var measure in Measures)
        {
            string[] names = [.. Quadrants.Select(quadrant => measure + quadrant)];
            Assert.All(rows, row => Assert.InRange(names.Count(name => row.Values[MeasureCatalogue.PlaceOf(name)] is not null), 0, 1));
            Assert.All(rows, row => Assert.NotNull(row.Values[MeasureCatalogue.PlaceOf(measure)]));
            Assert.All(detail.Report!.Strategies, strategy => Assert.InRange(strategy.Figures.Count(figure => names.Contains(figure.Measure) && figure.Mean is not null), 0, 1));
        }
    }

    [Fact]
    public async Task Play_AnotherExperimentWithTheSameFile_ReadsItAgain()
    {
        await FillAsync();
        await AskAsync();
        var next = await _players.NextAsync();
        ReplicateStage stage = new();
        stage.Play(next.Work, Cancellation);
        await File.AppendAllTextAsync(next.Work.Workplace!, "x", Cancellation);

        Assert.NotEmpty(stage.Play(next.Work, Cancellation));
        Assert.Throws<ReplicateFailedException>(() => stage.Play(next.Work with { AskedAt = next.Work.AskedAt.AddSeconds(1) }, Cancellation));
    }

    [Fact]
    public async Task Ask_LiveAboutAnUnknownTopic_IsImpossible()
    {
        await FillAsync();

        var receipt = await _workplace.Grains.GetGrain<IExperimentListGrain>(0)
            .Ask(Scenario with { Seeding = new() { FounderHours = 78, Topic = new("cobol") } }, null, Cancellation);

        Assert.Equal((ExperimentOutcome.Impossible, "seeding.topic 'cobol' is no topic that this node knows."), (receipt.Outcome, receipt.Reason));
    }

    [Fact]
    public async Task Ask_LiveAboutWhatConcernsFewPeople_IsImpossible()
    {
        await FillAsync();
        await _workplace.TellAsync([.. Enumerable.Range(0, 100).Select(_ => new InteractionRecorded(
            _workplace.Happened(InteractionKind.Asked, new("person-6")) with { Topics = [new("excel")], Title = "How?" }))]);

        var receipt = await _workplace.Grains.GetGrain<IExperimentListGrain>(0)
            .Ask(Scenario with { Seeding = new() { FounderHours = 78, Topic = new("excel") } }, null, Cancellation);

        Assert.Equal(
            (ExperimentOutcome.Impossible, "start live needs 8 people whom the seeded community interests, and there are 6."), (receipt.Outcome, receipt.Reason));
    }

    [Fact]
    public async Task Ask_LiveWhoseFileIsDamaged_FailsAndSaysWhy()
    {
        await FillAsync();
        await AskAsync();
        var next = await _players.NextAsync();
        await File.AppendAllTextAsync(next.Work.Workplace!, "x", Cancellation);

        var failure = Assert.Throws<ReplicateFailedException>(next.Play);

        Assert.Contains("is damaged", failure.Message, StringComparison.Ordinal);
        next.Fail(failure);
    }

    private IExperimentGrain Experiment => _workplace.Grains.GetGrain<IExperimentGrain>("live");

    private static IEnumerable<string> Founders(ExperimentDetail detail) => detail.Report!.Strategies[1].Founders.Select(founder => founder.Learner!.Value.Value);

    private async Task AskAsync(string id = "live") =>
        Assert.Equal(ExperimentOutcome.Taken, (await _workplace.Grains.GetGrain<IExperimentListGrain>(0).Ask(Scenario, new(id), Cancellation)).Outcome);

    private async Task<ExperimentDetail> PlayAsync()
    {
        await FillAsync();
        await AskAsync();
        return await PlayOutAsync();
    }

    private async Task<ExperimentDetail> PlayOutAsync(string id = "live")
    {
        await _players.PlayAsync(2);
        await WaitAsync(status => status.IsOver, id);
        return (await Experiment.GetDetail(Cancellation))!;
    }

    private async Task<ExperimentStatus> WaitAsync(Func<ExperimentStatus, bool> isReached, string id = "live")
    {
        string? known = null;
        while (true)
        {
            var status = (await _workplace.Grains.GetGrain<IExperimentGrain>(id).Wait(known, TimeSpan.FromSeconds(5), Cancellation))!;
            if (isReached(status))
            {
                return status;
            }

            known = status.Tag;
        }
    }

    private Task WithdrawAsync(string person, bool isErased) => isErased
        ? _workplace.Learner(new(person)).Erase(Cancellation)
        : _workplace.TellAsync(new LearnerChanged(new() { Id = new(person), Unit = "unit 1", Analysable = false }, _workplace.Now));

    // Three answer on sql, the more the lower their number; the fourth would most of all, but may not be analysed.
    private async Task FillAsync()
    {
        await _workplace.InitializeAsync();
        List<LogEntry> entries = [.. Enumerable.Range(1, People).Select(person => new LearnerChanged(
            new() { Id = new($"person-{person}"), Unit = $"unit {person % 2}", Analysable = person != 4 }, _workplace.Now))];
        foreach (var (person, answers) in new[] { (1, 9), (2, 6), (3, 4), (4, 20) })
        {
            for (var answer = 0; answer < answers; answer++)
            {
                var asked = _workplace.Happened(InteractionKind.Asked, new($"person-{5 + (answer % 10)}")) with { Topics = [new("sql")], Title = "How?" };
                entries.Add(new InteractionRecorded(asked));
                entries.Add(new InteractionRecorded(_workplace.Happened(InteractionKind.Answered, new($"person-{person}")) with { Subject = new(asked.Id.Value) }));
            }
        }

        await _workplace.TellAsync([.. entries]);
    }
}
