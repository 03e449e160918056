namespace LearningGraph.Recommender.Tests;

public sealed class ReportingLineTests
{
    [Fact]
    public void FindAbove_AChain_IsNearestFirst() =>
        Assert.Equal(["bo", "cy"], Above(Reporting("ana bo", "bo cy", "dee cy"), "ana"));

    [Fact]
    public void FindAbove_ACircle_EndsWhereItCloses()
    {
        var place = Reporting("ana bo", "bo cy", "cy ana", "dee ana", "eve eve");

        Assert.Equal(["bo", "cy"], Above(place, "ana"));
        Assert.Equal(["ana", "bo", "cy"], Above(place, "dee"));
        Assert.Empty(Above(place, "eve"));
    }

    [Fact]
    public void FindAbove_NobodyIsNamed_IsNobody()
    {
        var place = Reporting("ana stranger").Profile(new() { Id = new("bo") });

        Assert.Empty(ReportingLine.FindAbove(place.Projections.Tables, -1));
        Assert.Empty(ReportingLine.FindAbove(place.Projections.Tables, 1_000_000));
        Assert.Empty(Above(place, "stranger"));
        Assert.Empty(Above(place, "bo"));
    }

    [Fact]
    public void FindAbove_AnotherProfile_NamesAnotherManager()
    {
        var place = Reporting("ana bo");

        Assert.Equal(["cy"], Above(place.Profile(new() { Id = new("ana"), Manager = new("cy") }), "ana"));
        Assert.Empty(Above(place.Profile(new() { Id = new("ana") }), "ana"));
    }

    [Fact]
    public void FindAbove_SomebodyErased_ReportsToNobody()
    {
        var place = Reporting("ana bo", "bo cy").Erased("bo");

        Assert.Equal([null], Above(place, "ana"));
    }

    [Theory]
    [InlineData("ana", "cy", true)]
    [InlineData("cy", "ana", true)]
    [InlineData("ana", "bo", true)]
    [InlineData("ana", "dee", false)]
    [InlineData("dee", "bo", false)]
    public void Joins_UpAndDown_ButNotSideways(string learner, string other, bool expected)
    {
        var place = Reporting("ana bo", "bo cy", "dee cy");
        var tables = place.Projections.Tables;
        var (one, two) = (place.NumberOf(learner), place.NumberOf(other));

        Assert.Equal(expected, ReportingLine.Joins(one, ReportingLine.FindAbove(tables, one), two, ReportingLine.FindAbove(tables, two)));
    }

    private static Workplace Reporting(params string[] lines)
    {
        Workplace place = new();
        foreach (var line in lines.Select(line => line.Split(' ')))
        {
            place.Profile(new() { Id = new(line[0]), Manager = new(line[1]) });
        }

        return place;
    }

    private static IEnumerable<string?> Above(Workplace place, string learner)
    {
        var tables = place.Projections.Tables;
        return ReportingLine.FindAbove(tables, place.NumberOf(learner)).Select(number => tables.Learners.IdOf(number));
    }
}
