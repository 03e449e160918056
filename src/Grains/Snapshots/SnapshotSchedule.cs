using LearningGraph.Recommender;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LearningGraph.Grains;

/// <summary>
/// Saves the projections now and then, beside the work: neither the tail nor an append waits for it. When words were dropped for good, the
/// snapshot that still holds them is removed as soon as the tail has passed the erasure, and a new one is written.
/// </summary>
internal sealed class SnapshotSchedule(SiloTail tail, ProjectionSnapshots snapshots, IOptions<SnapshotOptions> options, TimeProvider clock) : BackgroundService
{
    // Saving takes at most a tenth of the time, however large the graph and slow the disk.
    private const int RestPerSave = 9;

    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromMinutes(1);

    private long _covered;
    private long _lastSave = clock.GetTimestamp();
    private TimeSpan _rest;

    /// <summary>Ends the saving beside the work, then saves what is new since, as far as the time allowed suffices.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using CancellationTokenSource timeout = new(options.Value.StopTimeout);
        using var allowed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            if (RemoveForgotten(tail.Current) && tail.Current.Position > _covered)
            {
                await snapshots.SaveAsync(tail.Current, allowed.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The one before is still there; the next start folds what came after it.
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            // Taken before looking: a page applied in between completes it.
            var moved = tail.Moved;
            var current = tail.Current;
            var wait = RemoveForgotten(current) ? FindWait(current) : RestAfterFailure;
            if (wait == TimeSpan.Zero)
            {
                await SaveAsync(current, stoppingToken);
            }
            else
            {
                await WaitAsync(moved, wait, stoppingToken);
            }
        }
    }

    // False while a snapshot that must go cannot be removed.
    private bool RemoveForgotten(Projections current)
    {
        var saved = snapshots.Last?.Mark.Position;
        _covered = Math.Max(_covered, saved ?? 0);
        return saved is null || saved >= current.ForgottenAt || snapshots.TryRemove();
    }

    private TimeSpan FindWait(Projections current)
    {
        var fresh = current.Position - _covered;
        if (fresh <= 0)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var isDue = fresh >= options.Value.Entries || current.ForgottenAt > _covered;
        var pause = isDue || options.Value.Interval < _rest ? _rest : options.Value.Interval;
        var left = pause - clock.GetElapsedTime(_lastSave);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private async Task SaveAsync(Projections current, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var isSaved = await snapshots.SaveAsync(current, cancellationToken);
        _lastSave = clock.GetTimestamp();
        _rest = isSaved ? RestPerSave * clock.GetElapsedTime(started, _lastSave) : RestAfterFailure;
    }

    private async Task WaitAsync(Task moved, TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            await moved.WaitAsync(wait, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
        }
    }
}
