namespace LearningGraph.Grains.Tests;

/// <summary>
/// A date that stands still until a test moves it. Timers stay real: the silo runs on the same clock, and jumping two weeks would make a
/// fake one fire each of its periodic timers for every period between.
/// </summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
