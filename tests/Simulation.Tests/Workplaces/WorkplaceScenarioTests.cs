namespace LearningGraph.Simulation.Tests;

public class WorkplaceScenarioTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(-5)]
    [InlineData(200_001)]
    public void Learners_OutsideTheRange_AreRefusedByName(int value) =>
        AssertRefused("Learners", value, () => new WorkplaceScenario { Learners = value });

    [Theory]
    [InlineData(0)]
    [InlineData(41)]
    public void Topics_OutsideTheRange_AreRefusedByName(int value) =>
        AssertRefused("Topics", value, () => new WorkplaceScenario { Topics = value });

    [Theory]
    [InlineData(0)]
    [InlineData(3_651)]
    public void Days_OutsideTheRange_AreRefusedByName(int value) =>
        AssertRefused("Days", value, () => new WorkplaceScenario { Days = value });

    [Fact]
    public void Seed_Negative_IsRefusedByName() => AssertRefused("Seed", -1L, () => new WorkplaceScenario { Seed = -1 });

    [Theory]
    [InlineData(1999)]
    [InlineData(2100)]
    public void Start_OutsideTheRange_IsRefusedByName(int year)
    {
        DateTimeOffset value = new(year, 6, 1, 0, 0, 0, TimeSpan.Zero);

        AssertRefused("Start", value, () => new WorkplaceScenario { Start = value });
    }

    [Fact]
    public void Start_WithTimeAndOffset_IsTheUtcDay()
    {
        WorkplaceScenario scenario = new() { Start = new(2025, 3, 1, 1, 30, 0, TimeSpan.FromHours(2)) };

        Assert.Equal(new DateTimeOffset(2025, 2, 28, 0, 0, 0, TimeSpan.Zero), scenario.Start);
        Assert.Equal(TimeSpan.Zero, scenario.Start.Offset);
    }

    [Fact]
    public void MaxTopics_Always_IsTheSizeOfTheCatalogue() =>
        Assert.Equal(WorkplaceScenario.MaxTopics, Catalogue.Areas.Sum(area => area.Topics.Length));

    private static void AssertRefused(string name, object value, Func<WorkplaceScenario> make)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(make);

        Assert.Equal(name, refused.ParamName);
        Assert.Equal(value, refused.ActualValue);
    }
}
