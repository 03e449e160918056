namespace LearningGraph.Simulation.Tests;

public sealed class FigureTextTests
{
    private static readonly Measure Share = MeasureCatalogue.All[MeasureCatalogue.PlaceOf("adoption")];
    private static readonly Measure Hours = MeasureCatalogue.All[MeasureCatalogue.PlaceOf("medianHours")];

    [Theory]
    [InlineData(0.1234, "12.3 %")]
    [InlineData(1.0, "100 %")]
    [InlineData(0.09996, "10.0 %")]
    [InlineData(0.0000417, "0.00417 %")]
    [InlineData(0.0, "0 %")]
    [InlineData(null, "-")]
    public void Value_OfAShare_IsInPercentWithThreeDigits(double? value, string text) => Assert.Equal(text, FigureText.Value(Share, value));

    [Theory]
    [InlineData(12_345.6, "+12,346 hours")]
    [InlineData(-3.14159, "-3.14 hours")]
    [InlineData(0, "+0 hours")]
    public void Difference_OfHours_HasItsSignAndUnit(double value, string text) => Assert.Equal(text, FigureText.Difference(Hours, value));

    [Fact]
    public void Difference_OfShares_IsInPoints() => Assert.Equal("-5.00 points", FigureText.Difference(Share, -0.05));
}
