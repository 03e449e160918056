using System.Collections.Immutable;
using LearningGraph.Simulation;

namespace LearningGraph.Grains.Tests;

public sealed class LatestReportTests : IDisposable
{
    private static readonly Scenario Scenario = new()
    {
        Replicates = 9,
        Ticks = 5,
        Workplace = new() { Learners = 60, TeamSize = 5, TiesPerLearner = 6 },
        Seeding = new() { FounderHours = 52 },
        Strategies = [new() { Strategy = SeedingStrategy.None }],
    };

    private static readonly ExperimentManifest Manifest = new() { Id = new("a"), AskedAt = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), Scenario = Scenario };

    private readonly ReportBuilder _builder = new();
    private readonly LatestReport _latest;
    private object _edition = new();
    private int _done = 1;

    public LatestReportTests() => _latest = new(_builder, () => new(Status, Manifest, Workplace: null, _edition), Play);

    private ExperimentStatus Status => new() { Id = Manifest.Id, State = ExperimentState.Running, Done = _done, Replicates = Scenario.Replicates };

    public void Dispose() => _builder.Dispose();

    [Fact]
    public async Task GetAsync_AsMoreIsDoneWhileOthersBuild_OneWaitsForAllAndSeesTheNewest()
    {
        await _builder.TakeTurnAsync();
        var asked = Enumerable.Range(1, 5).Select(done =>
        {
            _done = done;
            return _latest.GetAsync();
        }).ToArray();
        _done = 6;

        _builder.EndTurn();
        var told = await Task.WhenAll(asked);

        Assert.All(told, one => Assert.Equal((6, 6), (one!.Value.Of.Status.Done, one.Value.Report!.Replicates)));
        Assert.Equal(1, _builder.Built);
    }

    [Fact]
    public async Task GetAsync_NothingNew_IsBuiltOnceAndAgainInAnotherEdition()
    {
        await _latest.GetAsync();
        await _latest.GetAsync();
        Assert.Equal(1, _builder.Built);

        _edition = new();
        await _latest.GetAsync();

        Assert.Equal(2, _builder.Built);
    }

    [Fact]
    public async Task GetAsync_MoreIsDone_TellsIt()
    {
        await _latest.GetAsync();
        _done = 2;

        Assert.Equal(2, (await _latest.GetAsync())!.Value.Report!.Replicates);
    }

    private static ImmutableArray<ReplicateRow> Play(int done) =>
        [.. Enumerable.Range(0, done).SelectMany(replicate => Replicate.Play(Scenario, WorkplaceSource.Synthetic, replicate, CancellationToken.None))];
}
