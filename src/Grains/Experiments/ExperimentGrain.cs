using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <inheritdoc cref="IExperimentGrain"/>
internal sealed class ExperimentGrain(ExperimentRegister register, ReportBuilder builder, SiloTail tail, TimeProvider clock) : Grain, IExperimentGrain
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private LatestReport? latest;
    private (object Edition, Task<IReadOnlyList<int>> Value)? numbers;

    private ExperimentId Id => new(this.GetPrimaryKeyString());

    private LatestReport Latest => latest ??= new(builder, () => register.Read(Id), done => register.ReadRows(Id, 0, done));

    /// <inheritdoc/>
    public Task<ExperimentStatus?> GetStatus(CancellationToken cancellationToken) => Task.FromResult(register.Find(Id)?.Status);

    /// <inheritdoc/>
    public async Task<ExperimentStatus?> Wait(string? known, TimeSpan most, CancellationToken cancellationToken)
    {
        var until = clock.GetTimestamp();
        var longest = most < LongestWait ? most : LongestWait;
        while (register.Find(Id) is var (status, changed))
        {
            var left = longest - clock.GetElapsedTime(until);
            if (status.Tag != known || left <= TimeSpan.Zero)
            {
                return status;
            }

            await Task.WhenAny(changed, Task.Delay(left, clock, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }

        return null;
    }

    /// <inheritdoc/>
    public Task<Scenario?> GetScenario(CancellationToken cancellationToken) =>
        Task.FromResult(register.Read(Id)?.Manifest.Scenario);

    /// <inheritdoc/>
    public async Task<ExperimentDetail?> GetDetail(CancellationToken cancellationToken)
    {
        if (await Latest.GetAsync().WaitAsync(cancellationToken) is not var (of, report))
        {
            return null;
        }

        return new(of.Status, of.Manifest.Scenario, report is null || of.Manifest.Scenario.Start == ScenarioStart.Synthetic
            ? report
            : FounderNames.Fill(report, await Open(of).WaitAsync(cancellationToken), tail.Current));
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<ReplicateRow>> GetRows(int first, int count, CancellationToken cancellationToken)
    {
        if (register.Read(Id) is not { } of)
        {
            return [];
        }

        var rows = await Task.Run(() => register.ReadRows(Id, first, count), cancellationToken);
        return of.Manifest.Scenario.Start == ScenarioStart.Synthetic ? rows : FounderNames.Keep(rows, await Open(of).WaitAsync(cancellationToken), tail.Current);
    }

    /// <inheritdoc/>
    public Task<ExperimentStatus?> Pause(CancellationToken cancellationToken) =>
        Task.Run(() => register.Move(Id, ExperimentState.Running, ExperimentState.Paused), cancellationToken);

    /// <inheritdoc/>
    public Task<ExperimentStatus?> Resume(CancellationToken cancellationToken) =>
        Task.Run(() => register.Move(Id, ExperimentState.Paused, ExperimentState.Running), cancellationToken);

    /// <inheritdoc/>
    public Task<ExperimentStatus?> Delete(CancellationToken cancellationToken) => Task.Run(() => register.Delete(Id), cancellationToken);

    // The log's numbers of its people; nobody once they are forgotten. An id is free again once its experiment was deleted, so what was kept may be of another.
    private Task<IReadOnlyList<int>> Open(ReportSubject of)
    {
        if (of.Workplace is not { } workplace)
        {
            return Task.FromResult<IReadOnlyList<int>>([]);
        }

        if (numbers is not { Value.IsFaulted: false } known || !ReferenceEquals(known.Edition, of.Edition))
        {
            known = (of.Edition, Task.Run(() => FounderNames.ReadNumbers(workplace)));
            numbers = known;
        }

        return known.Value;
    }
}
