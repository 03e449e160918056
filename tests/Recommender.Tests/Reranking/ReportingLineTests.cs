namespace LearningGraph.Recommender.Tests;

public sealed class ReportingLineTests
{
    [Fact]
    public void FindAbove_AChain_IsNearestFirst() =>
        Assert.Equal(["bo", "cy"], Above(Reporting("ana bo", "bo cy", "dee cy", "cy chair"), "ana"));

    [Fact]
    public void FindAbove_ACircle_EndsWhereItCloses()
    {
        var place = Reporting("ana bo", "bo cy", "cy ana", "dee ana", "eve eve");

        Assert.Equal(["bo", "cy"], Above(place, "ana"));
        Assert.Equal(["ana", "bo", "cy"], Above(place, "dee"));
        Assert.Empty(Above(place, "eve"));
    }

    [Fact]
    public void FindAbove_UnknownLearnerOrManager_IsNobody()
    {
        var place = Reporting("ana stranger");

        Assert.Empty(ReportingLine.FindAbove(place.Projections.Tables.Learners, -1));
        Assert.Empty(Above(place, "ana"));
    }

    [Theory]
    [InlineData("ana", "cy", true)]
    [InlineData("cy", "ana", true)]
    [InlineData("ana", "bo", true)]
    [InlineData("ana", "dee", false)]
    [InlineData("dee", "bo", false)]
    public void Joins_UpAndDown_ButNotSideways(string learner, string other, bool expected)
    {
        var place = Reporting("ana bo", "bo cy", "dee cy", "cy chair");
        var learners = place.Projections.Tables.Learners;
        var (one, two) = (place.NumberOf(learner), place.NumberOf(other));

        Assert.Equal(expected, ReportingLine.Joins(one, ReportingLine.FindAbove(learners, one), two, ReportingLine.FindAbove(learners, two)));
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
        var learners = place.Projections.Tables.Learners;
        return ReportingLine.FindAbove(learners, place.NumberOf(learner)).Select(learners.IdOf);
    }
}
