using System.Collections.Immutable;
using LearningGraph.Simulation;

namespace LearningGraph.Grains;

/// <inheritdoc cref="IExperimentGrain"/>
internal sealed class ExperimentGrain(ExperimentRegister register, SiloTail tail, TimeProvider clock) : Grain, IExperimentGrain
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
    public async Task<ExperimentDetail?> GetDetail(CancellationToken cancellationToken)
    {
        if (register.Read(Id) is not var (status, manifest, workplace, rows))
        {
            return null;
        }

        // A report over many replicates takes longer than a turn should.
        var report = await Task.Run(() => Report(manifest, rows, status.Done), cancellationToken);
        return new(status, manifest.Scenario, report is null || workplace is null ? report : await Task.Run(() => FounderNames.Fill(report, Open(manifest, workplace), tail.Current), cancellationToken));
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<ReplicateRow>> GetRows(int first, int count, CancellationToken cancellationToken)
    {
        ImmutableArray<ReplicateRow> rows = register.Read(Id) is var (_, _, _, all)
            ? [.. all.SkipWhile(row => row.Replicate < first).TakeWhile(row => row.Replicate < (long)first + count)]
            : [];
        return Task.FromResult(rows);
    }

    /// <inheritdoc/>
    public Task<ExperimentStatus?> Pause(CancellationToken cancellationToken) =>
        Task.Run(() => register.Move(Id, ExperimentState.Running, ExperimentState.Paused), cancellationToken);

    /// <inheritdoc/>
    public Task<ExperimentStatus?> Resume(CancellationToken cancellationToken) =>
        Task.Run(() => register.Move(Id, ExperimentState.Paused, ExperimentState.Running), cancellationToken);

    /// <inheritdoc/>
    public Task<ExperimentStatus?> Delete(CancellationToken cancellationToken) => Task.Run(() => register.Delete(Id), cancellationToken);

    private ExperimentReport? Report(ExperimentManifest manifest, ImmutableArray<ReplicateRow> rows, int replicates)
    {
        if (Volatile.Read(ref last) is not { } known || !ReferenceEquals(known.Of, manifest) || known.Value?.Replicates != replicates)
        {
            known = new(manifest, ExperimentReports.Of(manifest.Scenario, rows, manifest.Assumed));
            Volatile.Write(ref last, known);
        }

        return known.Value;
    }

    private IReadOnlyList<int> Open(ExperimentManifest manifest, string workplace)
    {
        if (Volatile.Read(ref numbers) is not { } known || !ReferenceEquals(known.Of, manifest))
        {
            using var stream = File.OpenRead(workplace);
            known = new(manifest, FrozenWorkplace.Read(stream).Numbers);
            Volatile.Write(ref numbers, known);
        }

        return known.Value;
    }

    // An id is free again once its experiment was deleted, so what was kept may be of another.
    private sealed record Kept<T>(ExperimentManifest Of, T Value);
}
