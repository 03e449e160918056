using System.Runtime.InteropServices;
using LearningGraph.Recommender;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Grains;

/// <summary>
/// Follows the log for this silo, from the last snapshot on: folds every page into the projections, then tells the grains that live here.
/// The one place that knows who is told about a new row. Safe for use from many threads.
/// </summary>
/// <remarks>
/// A store that cannot be read for a reason that may pass is tried again. A damaged one, or a page that fails to be folded, stops the node: it would
/// answer from the past for ever.
/// </remarks>
internal sealed partial class SiloTail(
    IInteractionLog log,
    ProjectionSnapshots snapshots,
    TimeProvider clock,
    Instruments instruments,
    ILogger<SiloTail> logger) : BackgroundService
{
    /// <summary>The longest that anybody waits for the tail.</summary>
    public static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<DecisionKey, List<TailSubscription>> _subscriptions = [];
    private readonly DecisionKeys _keys = new();
    private ProjectionWriter _writer = new();
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _applied;
    private volatile string? _fault;
    private bool _isTakenUp;

    /// <summary>The last position that the projections hold and that grains were told of.</summary>
    public long Applied => Volatile.Read(ref _applied);

    /// <summary>The newest projections; at or after <see cref="Applied"/>.</summary>
    public Projections Current => Volatile.Read(ref _writer).Current;

    /// <summary>Why the log could not be read on after <see cref="Applied"/>, while it is tried again; null when it could.</summary>
    public string? Fault => _fault;

    /// <summary>Completes as soon as anything is applied after this was read.</summary>
    public Task Moved => Volatile.Read(ref _moved).Task;

    /// <summary>Queues the rows of a key from now on. Of two subscriptions of one key, as two activations may have for a while, each gets every row.</summary>
    public TailSubscription Subscribe(DecisionKey key)
    {
        lock (_gate)
        {
            TailSubscription subscription = new(key, _applied, Unsubscribe);
            (CollectionsMarshal.GetValueRefOrAddDefault(_subscriptions, key, out _) ??= []).Add(subscription);
            return subscription;
        }
    }

    /// <summary>Waits until a position is applied, at most <see cref="MaxWait"/>.</summary>
    /// <returns>Whether it is.</returns>
    public async Task<bool> ReachAsync(long position, CancellationToken cancellationToken)
    {
        if (Applied >= position)
        {
            return true;
        }

        var started = clock.GetTimestamp();
        while (true)
        {
            // Taken before looking: a page applied in between completes it.
            var moved = Moved;
            var left = MaxWait - clock.GetElapsedTime(started);
            if (Applied >= position || left <= TimeSpan.Zero)
            {
                return Applied >= position;
            }

            try
            {
                await moved.WaitAsync(left, clock, cancellationToken);
            }
            catch (TimeoutException)
            {
                return Applied >= position;
            }
        }
    }

    /// <summary>Where the log ends.</summary>
    public ValueTask<long> GetDurableAsync(CancellationToken cancellationToken) => log.GetLastPositionAsync(cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        instruments.ObserveLag(MeasureLag);
        try
        {
            for (var pause = FirstPause; await TryFollowAsync(stoppingToken) is { } applied; pause = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks)))
            {
                pause = applied ? FirstPause : pause;
                await Task.Delay(pause, clock, stoppingToken);
            }
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // A store that says why has told the log what to do.
            LogStopped(failure is StoreUnavailableException ? null : failure, Applied, failure.Message);
            throw;
        }
    }

    // Null when the log has ended; else the store could not be read, and whether anything was applied before.
    private async Task<bool?> TryFollowAsync(CancellationToken stoppingToken)
    {
        var from = Applied;
        try
        {
            if (!_isTakenUp && await snapshots.RestoreAsync(stoppingToken) is { } restored)
            {
                TakeUp(restored);
                from = Applied;
            }

            _isTakenUp = true;
            LogFollowing(from);
            await foreach (var page in log.FollowAsync(from, stoppingToken))
            {
                var started = clock.GetTimestamp();
                _writer.Apply(page);
                Tell(page);
                _fault = null;
                instruments.RecordPage(page.Rows.Length, clock.GetElapsedTime(started));
            }

            return null;
        }
        catch (StoreUnavailableException passing) when (!passing.IsLasting)
        {
            // It has told the log what to do.
            _fault = passing.Message;
            return Applied > from;
        }
    }

    private void TakeUp(RestoredProjections restored)
    {
        lock (_gate)
        {
            _keys.Add(restored.Numbers);
            foreach (var subscription in _subscriptions.Values.SelectMany(subscriptions => subscriptions))
            {
                subscription.Miss();
            }

            Volatile.Write(ref _writer, restored.Writer);
            Volatile.Write(ref _applied, restored.Writer.Current.Position);
        }

        Move();
    }

    private void Tell(LogPage page)
    {
        lock (_gate)
        {
            _keys.Add(page.Numbers);
            foreach (var row in page.Rows)
            {
                Queue(row);
            }

            Volatile.Write(ref _applied, page.Last);
        }

        Move();
    }

    private void Move() => Interlocked.Exchange(ref _moved, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    private void Queue(LogRow row)
    {
        if (_keys.FindKey(row) is { } key && _subscriptions.TryGetValue(key, out var subscriptions))
        {
            subscriptions.ForEach(subscription => subscription.Add(row));
        }

        if (row is ErasedRow erased)
        {
            _keys.Erase(erased.Learner);
        }
    }

    // A log in memory knows its end at once; one that has to ask is not waited for in a meter's callback.
    private long MeasureLag()
    {
        var durable = log.GetLastPositionAsync(CancellationToken.None);
        return durable.IsCompletedSuccessfully ? Math.Max(0, durable.Result - Applied) : 0;
    }

    private void Unsubscribe(TailSubscription subscription)
    {
        lock (_gate)
        {
            if (_subscriptions.TryGetValue(subscription.Key, out var subscriptions) && subscriptions.Remove(subscription) && subscriptions.Count == 0)
            {
                _subscriptions.Remove(subscription.Key);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Following the log after position {Position}")]
    private partial void LogFollowing(long position);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Cannot follow the log after position {Position}, and the node stops: {Reason}")]
    private partial void LogStopped(Exception? failure, long position, string reason);
}
