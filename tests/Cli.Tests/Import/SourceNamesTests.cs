namespace LearningGraph.Cli.Tests;

public sealed class SourceNamesTests
{
    [Theory]
    [InlineData("/x/people.csv", "people")]
    [InlineData("/x/people.csv.gz", "people")]
    [InlineData("/x/people-2026-03.csv", "people")]
    [InlineData("/x/people-2026-04.csv.gz", "people")]
    [InlineData("/x/people_20260401.csv", "people")]
    [InlineData("/x/people20260401.csv", "people")]
    [InlineData("/x/people 2026-04-01T0200Z.zip", "people")]
    [InlineData("/x/people (2).csv", "people")]
    [InlineData("/x/people.2026.04.01 (1).csv", "people")]
    [InlineData("/x/web2.csv", "web2")]
    [InlineData("/x/q4-people.csv", "q4-people")]
    [InlineData("/x/hr/2026-04.csv", "hr")]
    public void OfTables_TheNextDelivery_HasTheSameName(string path, string name) => Assert.Equal(name, SourceNames.OfTables(path));

    [Theory]
    [InlineData("/x/Acme Slack export Jan 1 2026 - Feb 1 2026.zip", "Acme")]
    [InlineData("/x/Acme Slack export Feb 1 2026 - Mar 1 2026 (1).zip", "Acme")]
    [InlineData("/x/Acme & Sons Slack export.zip", "Acme & Sons")]
    [InlineData("/x/acme-2026-04.zip", "acme-2026-04")]
    [InlineData("/x/Slack export.zip", "Slack export")]
    public void OfSlackExport_TheNextMonths_HasTheSameName(string path, string name) => Assert.Equal(name, SourceNames.OfSlackExport(path));

    [Theory]
    [InlineData("/x/beer-2016/", "beer-2016")]
    [InlineData("/x/dba/qa.jsonl", "dba")]
    [InlineData("/x/answers.2020.jsonl", "answers.2020")]
    public void OfPath_AnyOther_IsCalledAsItIs(string path, string name) => Assert.Equal(name, SourceNames.OfPath(path));
}
