namespace LearningGraph.Cli.Tests;

public sealed class ImportReportTests
{
    [Fact]
    public void Fit_TextAtTheLimit_IsKept()
    {
        ImportReport report = new();

        Assert.Equal("abcd", report.Fit("abcd", 4));
        Assert.Equal(0, report.CutTexts);
    }

    [Fact]
    public void Fit_LongerText_LosesItsEndAndIsCounted()
    {
        ImportReport report = new();

        Assert.Equal("abcd", report.Fit("abcde", 4));
        Assert.Equal(1, report.CutTexts);
    }

    [Fact]
    public void Fit_SurrogatePairAtTheLimit_IsNotSplit() => Assert.Equal("abc", new ImportReport().Fit("abc😀d", 4));

    [Theory]
    [InlineData(null)]
    [InlineData(" \n")]
    public void Fit_NothingToRead_IsNull(string? text) => Assert.Null(new ImportReport().Fit(text, 4));

    [Fact]
    public void SkipLine_ManyFaults_CountsAllAndKeepsTheFirstTwenty()
    {
        ImportReport report = new();
        for (var line = 1; line <= 30; line++)
        {
            report.SkipLine("bad lines", new(line, "why"));
        }

        Assert.Equal(30, report.Skipped["bad lines"]);
        Assert.Equal([.. Enumerable.Range(1, 20)], report.Faults.Select(fault => (int)fault.Line));
    }
}
