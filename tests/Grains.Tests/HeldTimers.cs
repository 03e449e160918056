using System.Threading.Channels;

namespace LearningGraph.Grains.Tests;

/// <summary>A clock that stands still until a test moves it, and whose timers fire one by one, when a test says so.</summary>
internal sealed class HeldTimers(DateTimeOffset now) : TimeProvider
{
    private readonly Channel<Held> _timers = Channel.CreateUnbounded<Held>();

    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Moves the clock; fires nothing.</summary>
    public void Advance(TimeSpan time) => _now += time;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Held timer = new(() => callback(state), dueTime);
        _timers.Writer.TryWrite(timer);
        return timer;
    }

    /// <summary>Waits until the next timer is set, and fires it.</summary>
    /// <returns>For when it was set.</returns>
    public async Task<TimeSpan> FireNextAsync(CancellationToken cancellationToken)
    {
        var timer = await _timers.Reader.ReadAsync(cancellationToken);
        timer.Fire();
        return timer.DueTime;
    }

    /// <summary>Waits until the next timer is set.</summary>
    public async Task WaitForNextAsync(CancellationToken cancellationToken) => await _timers.Reader.WaitToReadAsync(cancellationToken);

    private sealed class Held(Action fire, TimeSpan dueTime) : ITimer
    {
        public TimeSpan DueTime => dueTime;

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
