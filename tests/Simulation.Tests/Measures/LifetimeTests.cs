namespace LearningGraph.Simulation.Tests;

public sealed class LifetimeTests
{
    // 365 workdays are 511 calendar days; the last 28 of them 20 workdays.
    private const int Ticks = 365;

    [Theory]
    [InlineData(364, 511, false)]
    [InlineData(345, 511, false)]
    [InlineData(344, 483, true)]
    [InlineData(64, 91, true)]
    [InlineData(-1_000, 0, true)]
    public void Of_LastPost_FallsSilentAfterTwentyEightDaysWithout(int lastPost, int days, bool fellSilent) => Assert.Equal(new(days, fellSilent), Lifetime.Of(lastPost, Ticks));

    [Fact]
    public void Of_RunOfLessThanFourWeeks_NeverFallsSilent() => Assert.Equal(new(26, false), Lifetime.Of(-1_000, 19));

    [Theory]
    [InlineData(64, 90, 1)]
    [InlineData(64, 180, 0)]
    [InlineData(63, 90, 0)]
    [InlineData(364, 365, 1)]
    public void LivedTo_ADay_IsWhetherTheLastPostIsLater(int lastPost, int day, double lived) => Assert.Equal(lived, Lifetime.Of(lastPost, Ticks).LivedTo(day, Ticks));

    [Theory]
    [InlineData(64, 90)]
    [InlineData(128, 180)]
    [InlineData(260, 365)]
    public void LivedTo_AsManyWorkdaysAsTheDaysHave_IsDefined(int ticks, int day)
    {
        Assert.Equal(1, Lifetime.Of(ticks - 1, ticks).LivedTo(day, ticks));
        Assert.Null(Lifetime.Of(ticks - 2, ticks - 1).LivedTo(day, ticks - 1));
    }

    [Fact]
    public void LivedTo_BeyondTheRun_IsUndefined() => Assert.Null(Lifetime.Of(50, 60).LivedTo(90, 60));
}
