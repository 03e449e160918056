namespace LearningGraph.Simulation.Tests;

public class WorkCalendarTests
{
    private const int Hour = 3_600;
    private const int Day = 24 * Hour;

    // Day 0 is Monday, 1 January 2024.
    private static readonly WorkCalendar Calendar = new(new WorkplaceScenario { Days = 14 });
    private static readonly Place Porto = Place.All.Single(place => place.City == "Porto");
    private static readonly Place Pune = Place.All.Single(place => place.City == "Pune");

    [Fact]
    public void IsWorkday_FirstWeek_IsMondayToFriday() =>
        Assert.Equal([0, 1, 2, 3, 4, 7], Enumerable.Range(0, 8).Where(Calendar.IsWorkday));

    [Fact]
    public void DayOfTick_AllTicks_AreTheWorkdays()
    {
        Assert.Equal(10, Calendar.Ticks);
        Assert.Equal([0, 1, 2, 3, 4, 7, 8, 9, 10, 11], Enumerable.Range(0, Calendar.Ticks).Select(Calendar.DayOfTick));
    }

    [Theory]
    [InlineData(9 * Hour, 10 * Hour, 10 * Hour)]
    [InlineData(10 * Hour, 10 * Hour, 10 * Hour)]
    [InlineData(12 * Hour, 10 * Hour, 12 * Hour)]
    [InlineData(20 * Hour, 10 * Hour, Day + (8 * Hour) + 1_801)]
    public void NotBefore_AMomentInPorto_IsTheFirstThatIsLateEnough(int earliest, int moment, int expected) =>
        Assert.Equal(expected, Calendar.NotBefore(earliest, moment, Porto));

    [Theory]
    [InlineData(0, 9, 2, 0, 11)]
    [InlineData(0, 17, 1, 1, 9)]
    [InlineData(4, 17, 1, 7, 9)]
    [InlineData(0, 6, 1, 0, 9.5)]
    [InlineData(5, 12, 1, 7, 9.5)]
    [InlineData(0, 22, 9.5, 2, 9)]
    [InlineData(0, 8.5, 9, 0, 17.5)]
    public void AddWork_InPorto_CountsWorkingHoursOnly(int day, double hour, double work, int expectedDay, double expectedHour) =>
        Assert.Equal((expectedDay * Day) + (int)(expectedHour * Hour), Calendar.AddWork((day * Day) + (int)(hour * Hour), Porto, work));

    [Fact]
    public void AddWork_InPune_UsesItsOwnHours() =>
        // 12:00 UTC is 17:30 there: the day is over, the next begins at 3:00 UTC.
        Assert.Equal(Day + (4 * Hour), Calendar.AddWork(12 * Hour, Pune, 1));

    [Fact]
    public void Moment_AllPlaces_StaysWithinTheUtcDay() =>
        Assert.All(Place.All, place =>
        {
            Assert.InRange(WorkCalendar.Moment(3, place, 0), 3 * Day, 4 * Day);
            Assert.InRange(WorkCalendar.Moment(3, place, 1), 3 * Day, 4 * Day);
            Assert.Equal(3, WorkCalendar.DayOf(WorkCalendar.Moment(3, place, 1), place));
        });
}
