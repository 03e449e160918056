namespace LearningGraph.Domain.Tests;

public sealed class MonthTests
{
    [Theory]
    [InlineData("2026-03", 2026, 3)]
    [InlineData("0001-01", 1, 1)]
    [InlineData("9999-12", 9999, 12)]
    public void Parse_YearAndMonth_IsWrittenTheSame(string text, int year, int number)
    {
        var month = Month.Parse(text);

        Assert.Equal((text, year, number, new Month(year, number)), (month.ToString(), month.Year, month.Number, month));
        Assert.Equal(new DateTimeOffset(year, number, 1, 0, 0, 0, TimeSpan.Zero), month.Start);
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("2026-3")]
    [InlineData("2026-13")]
    [InlineData("2026-03-01")]
    [InlineData(" 2026-03")]
    [InlineData("")]
    public void Parse_AnythingElse_IsRefusedByName(string text) =>
        Assert.Equal($"'{text}' is not a month such as 2026-03.", Assert.Throws<FormatException>(() => Month.Parse(text)).Message);

    [Fact]
    public void Of_LastMomentOfAMonth_IsThatMonthOfUtc()
    {
        Assert.Equal(new(2026, 3), Month.Of(new(2026, 3, 31, 23, 59, 59, TimeSpan.Zero)));
        Assert.Equal(new(2026, 4), Month.Of(new(2026, 3, 31, 23, 0, 0, TimeSpan.FromHours(-2))));
    }
}
