namespace LearningGraph.Recommender.Tests;

public sealed class SuggestionRulesTests
{
    private static readonly Ask Sql = new() { Asker = new("ana"), Topics = [new("sql")], Count = 10 };

    [Theory]
    [InlineData(ReportingLineScope.Nowhere, "boss,mate,report")]
    [InlineData(ReportingLineScope.Mentors, "boss,mate,report")]
    [InlineData(ReportingLineScope.Everywhere, "mate")]
    public void Suggest_AnAskInAReportingLine_IsAsTheRuleSays(ReportingLineScope scope, string named)
    {
        var place = Team();

        Assert.Equal(named, Names(place, new() { ForbidReportingLine = scope }));
    }

    [Fact]
    public void Suggest_NobodyAsksEverywhere_NamesAll() =>
        Assert.Equal(3, Suggest(Team(), Sql with { Asker = null }, new() { ForbidReportingLine = ReportingLineScope.Everywhere }).Length);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.1, 1)]
    [InlineData(0.3, 3)]
    [InlineData(0.5, 5)]
    public void Suggest_NewcomersWithACourse_GetTheShareThatIsSet(double share, int newcomers)
    {
        Workplace place = new();
        for (var helper = 0; helper < 40; helper++)
        {
            place.Answered("", by: $"helper-{helper}", topics: "sql");
        }

        for (var newcomer = 0; newcomer < 8; newcomer++)
        {
            place.Completed("course", by: $"newcomer-{newcomer}", topics: "sql");
        }

        var named = Suggest(place, Sql, new() { NewcomerShare = share });

        Assert.Equal((10, newcomers), (named.Length, named.Count(suggestion => suggestion.Learner.Value.StartsWith("newcomer", StringComparison.Ordinal))));
        Assert.Equal(newcomers, named.Count(suggestion => suggestion.IsNewcomer && suggestion.Learner.Value.StartsWith("newcomer", StringComparison.Ordinal)));
    }

    [Fact]
    public void Suggest_InTheNightOfOne_LeavesThatOneOutOnlyWhenThereAreQuietHours()
    {
        var place = Team();
        place.Profile(new() { Id = new("mate"), TimeZone = "Asia/Tokyo" });
        SuggestionRules rules = new() { QuietHours = new(new(22, 0), new(7, 0)) };

        Assert.Equal("boss,mate,report", Names(place, SuggestionRules.Default, Workplace.Monday.AddHours(6)));
        Assert.Equal("boss,report", Names(place, rules, Workplace.Monday.AddHours(6)));
        Assert.Equal("boss,mate,report", Names(place, rules, Workplace.Monday.AddHours(14)));
    }

    private static Workplace Team()
    {
        Workplace place = new();
        foreach (var helper in new[] { "boss", "mate", "report" })
        {
            place.Answered("", by: helper, with: "someone", topics: "sql");
        }

        return place.Profile(new() { Id = new("ana"), Manager = new("boss") }).Profile(new() { Id = new("report"), Manager = new("ana") });
    }

    private static string Names(Workplace place, SuggestionRules rules, DateTimeOffset? now = null) =>
        string.Join(',', Suggest(place, Sql, rules, now).Select(suggestion => suggestion.Learner.Value).Order(StringComparer.Ordinal));

    private static System.Collections.Immutable.ImmutableArray<RankedLearner> Suggest(
        Workplace place, Ask ask, SuggestionRules rules, DateTimeOffset? now = null) =>
        new SuggestionPipeline().Suggest(ask, place.Projections, now ?? place.Now, rules);
}
