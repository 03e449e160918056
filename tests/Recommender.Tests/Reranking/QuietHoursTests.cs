namespace LearningGraph.Recommender.Tests;

public sealed class QuietHoursTests
{
    private static readonly QuietHours Night = new(new(22, 0), new(7, 0));

    [Theory]
    [InlineData("Europe/Lisbon", "2026-03-02T21:59:59Z", false)]
    [InlineData("Europe/Lisbon", "2026-03-02T22:00:00Z", true)]
    [InlineData("Europe/Lisbon", "2026-03-03T06:59:59Z", true)]
    [InlineData("Europe/Lisbon", "2026-03-03T07:00:00Z", false)]
    [InlineData("Asia/Kolkata", "2026-03-02T16:29:00Z", false)]
    [InlineData("Asia/Kolkata", "2026-03-02T16:30:00Z", true)]
    [InlineData("America/Los_Angeles", "2026-03-02T16:30:00Z", false)]
    [InlineData("Europe/Lisbon", "2026-07-02T21:00:00Z", true)]
    public void Holds_AtAMoment_IsByTheLocalClock(string zone, string now, bool expected) =>
        Assert.Equal(expected, Night.Holds(zone, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(null)]
    [InlineData("Mars/Base")]
    public void Holds_UnknownZone_IsNever(string? zone) => Assert.False(Night.Holds(zone, Workplace.Monday.AddHours(15)));

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void Holds_WithinOneDay_IsBetweenTheTwo(int hour, bool expected) =>
        Assert.Equal(expected, new QuietHours(new(12, 0), new(13, 0)).Holds("Etc/UTC", Workplace.Monday.AddHours(hour - Workplace.Monday.Hour)));
}
