using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <inheritdoc cref="IExperimentGrain"/>
internal sealed class ExperimentGrain(ExperimentRegister register, ReportBuilder builder, SiloTail tail, TimeProvider clock) : Grain, IExperimentGrain
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private Kept<ExperimentReport?>? last;
    private Kept<IReadOnlyList<int>>? numbers;

    private ExperimentId Id => new(this.GetPrimaryKeyString());

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
    public Task<Scenario?> GetScenario(CancellationToken cancellationToken) => Task.FromResult(register.Read(Id)?.Manifest.Scenario);

    /// <inheritdoc/>
    public async Task<ExperimentDetail?> GetDetail(CancellationToken cancellationToken)
    {
        if (register.Read(Id) is not var (status, manifest, workplace))
        {
            return null;
        }

        var report = await Report(manifest, status.Done).WaitAsync(cancellationToken);
        return new(status, manifest.Scenario, report is null || workplace is null ? report : FounderNames.Fill(report, await Open(manifest, workplace).WaitAsync(cancellationToken), tail.Current));
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<ReplicateRow>> GetRows(int first, int count, CancellationToken cancellationToken) => Task.FromResult(register.ReadRows(Id, first, count));

    /// <inheritdoc/>
    public Task<ExperimentStatus?> Pause(CancellationToken cancellationToken) =>
        Task.Run(() => register.Move(Id, ExperimentState.Running, ExperimentState.Paused), cancellationToken);

    /// <inheritdoc/>
    public Task<ExperimentStatus?> Resume(CancellationToken cancellationToken) =>
        Task.Run(() => register.Move(Id, ExperimentState.Paused, ExperimentState.Running), cancellationToken);

    /// <inheritdoc/>
    public Task<ExperimentStatus?> Delete(CancellationToken cancellationToken) => Task.Run(() => register.Delete(Id), cancellationToken);

    // Whoever asks for the same while it is built waits for the same.
    private Task<ExperimentReport?> Report(ExperimentManifest manifest, int done)
    {
        if (last is not { } known || !ReferenceEquals(known.Of, manifest) || known.Done != done || known.Value.IsFaulted)
        {
            known = new(manifest, done, builder.BuildAsync(manifest, register.ReadRows(Id, 0, done)));
            last = known;
        }

        return known.Value;
    }

    private Task<IReadOnlyList<int>> Open(ExperimentManifest manifest, string workplace)
    {
        if (numbers is not { } known || !ReferenceEquals(known.Of, manifest) || known.Value.IsFaulted)
        {
            known = new(manifest, 0, Task.Run(() => FounderNames.ReadNumbers(workplace)));
            numbers = known;
        }

        return known.Value;
    }

    // An id is free again once its experiment was deleted, so what was kept may be of another.
    private sealed record Kept<T>(ExperimentManifest Of, int Done, Task<T> Value);
}
