namespace LearningGraph.Api.Tests;

/// <summary>A date that stands still, so that "ahead of the clock" is exact; timers stay real, because the silo runs on the same clock.</summary>
public sealed class TestClock : TimeProvider
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
