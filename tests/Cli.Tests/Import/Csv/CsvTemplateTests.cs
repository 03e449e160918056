namespace LearningGraph.Cli.Tests;

public sealed class CsvTemplateTests
{
    [Theory]
    [InlineData("{a}", "1")]
    [InlineData("{a}:{b}", "1:2")]
    [InlineData("x{{{a}}}", "x{1}")]
    [InlineData("plain", "plain")]
    [InlineData("{ a }", "1")]
    public void Fill_ColumnsGiven_PutsThemIn(string template, string expected) => Assert.Equal(expected, Fill(template, needsAll: true));

    [Theory]
    [InlineData("{empty}", false, null)]
    [InlineData("{a}:{empty}", true, null)]
    [InlineData("{a} {empty}", false, "1")]
    [InlineData("{empty} / {empty}", false, null)]
    [InlineData("", false, null)]
    public void Fill_EmptyColumns_LeaveNothingWhereAllAreNeeded(string template, bool needsAll, string? expected) =>
        Assert.Equal(expected, Fill(template, needsAll));

    [Theory]
    [InlineData("{a")]
    [InlineData("{}")]
    [InlineData("a}b")]
    public void Parse_BracesThatDoNotMatch_AreRefused(string template) => Assert.Throws<FormatException>(() => CsvTemplate.Parse(template));

    private static string? Fill(string template, bool needsAll) =>
        CsvTemplate.Parse(template).Fill(column => column switch { "a" => "1", "b" => "2", _ => "" }, needsAll);
}
