namespace LearningGraph.Simulation.Tests;

public sealed class ForecastTests
{
    /// <summary>
    /// The first window is left out. The only origins with three windows before and one after are 4 and 5: at 4 the mean of 2, 4, 6 is 4, and 8 and 10 come, errors
    /// 4 and 6; at 5 the mean of 4, 6, 8 is 6, and 10 comes, error 4. Of 4, 4, 6 the 80 % quantile is 5.2; the last three have mean 8.
    /// </summary>
    [Fact]
    public void Naive_RisingSeries_ExpectsTheLastMeanAndItsPastErrors()
    {
        var band = NaiveForecast.Of([100, 2, 4, 6, 8, 10])!;

        Assert.Equal(8, band.Middle, precision: 12);
        Assert.Equal(2.8, band.Low, precision: 12);
        Assert.Equal(13.2, band.High, precision: 12);
    }

    /// <summary>At origin 4 the mean is 0.5, then come 0.5 and 0.75; at 5 and 6 it is 0.5, then comes 0.75: errors 0, 0.25, 0.25, 0.25.</summary>
    [Fact]
    public void Naive_WindowsWithoutValue_ArePassedOver()
    {
        var band = NaiveForecast.Of([1, 0.5, null, 0.5, 0.5, null, 0.75])!;

        Assert.Equal(0.625, band.Middle, precision: 12);
        Assert.Equal(0.375, band.Low, precision: 12);
    }

    [Fact]
    public void Naive_BeyondWhatThereCanBe_EndsThere()
    {
        var band = NaiveForecast.Of([0, 1, 0, 1, 0, 1, 0, 1], most: 1)!;

        Assert.Equal((0, 1), (band.Low, band.High));
    }

    [Fact]
    public void Naive_TooFewWindows_SaysNothing()
    {
        Assert.Null(NaiveForecast.Of([1, 2, 3, 4]));
        Assert.NotNull(NaiveForecast.Of([1, 2, 3, 4, 5]));
        Assert.Null(NaiveForecast.Of([null, null, null, null, null, null]));
    }

    [Theory]
    [InlineData(5.0, 4.0)]
    [InlineData(6.0, 4.0)]
    [InlineData(7.0, 14.0)]
    [InlineData(1.5, 9.0)]
    public void Score_OutsideTheBand_AddsTenTimesTheDistance(double value, double score) =>
        Assert.Equal(score, new Band(2, 4, 6).Score(value), precision: 12);

    [Fact]
    public void Of_HalfOfTheValuesInside_CoversHalf()
    {
        var skill = ForecastSkill.Of([(1, new(0, 1, 2)), (5, new(0, 1, 2)), (null, new(0, 1, 2)), (7, null)])!;

        Assert.Equal((2, 0.5, 2.0, 17.0), (skill.Windows, skill.Coverage, skill.Width, skill.Score));
        Assert.Null(ForecastSkill.Of([(null, new(0, 1, 2))]));
    }

    [Fact]
    public void Skill_WhereOneSaysNothing_NeitherIsJudged()
    {
        SeriesForecast forecast = new("answered", [0.5, 0.9, null, 0.1], [new(0, 0.5, 1), null, new(0, 0.5, 1), new(0, 0.5, 1)], new(0.4, 0.5, 0.6));

        Assert.Equal((2, 1.0), (forecast.ModelSkill!.Windows, forecast.ModelSkill.Coverage));
        Assert.Equal((2, 0.5), (forecast.NaiveSkill!.Windows, forecast.NaiveSkill.Coverage));
        Assert.Null((forecast with { Naive = null }).ModelSkill);
    }

    [Fact]
    public void Band_HeavyValue_PullsTheMiddle()
    {
        var band = Band.Of([(3, 1), (1, 1), (2, 8)]);

        Assert.Equal((1, 2, 2), (band.Low, band.Middle, band.High));
    }
}
