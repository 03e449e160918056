namespace LearningGraph.Recommender.Tests;

/// <summary>Which reasons are told.</summary>
public sealed class ReasonChoiceTests
{
    [Fact]
    public void Explain_ACourseBesideManyAnswers_IsNotWhy()
    {
        Workplace place = new();
        for (var question = 0; question < 20; question++)
        {
            place.Asked($"q-{question}", by: "ana", topics: "sql").Answered($"q-{question}", by: "bo");
        }

        place.Completed("course-1", by: "bo", topics: "sql");

        Assert.DoesNotContain(Texts(place, "bo"), text => text.StartsWith("completed a course", StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_ACourseAndNothingElse_IsWhy()
    {
        var place = new Workplace().Asked("q-1", by: "ana", topics: "sql").Answered("q-1", by: "bo").Completed("course-1", by: "cy", topics: "sql");

        Assert.Equal(["completed a course on sql in March 2026"], Texts(place, "cy"));
    }

    [Fact]
    public void Score_OneMoreCourse_IsALittleHigher()
    {
        var place = new Workplace().Asked("q-1", by: "ana", topics: "sql").Answered("q-1", by: "bo")
            .Completed("course-1", by: "cy", topics: "sql").Completed("course-2", by: "cy", topics: "sql").Completed("course-1", by: "di", topics: "sql");
        var scores = place.Suggest(new() { Topics = [new("sql")], Count = 10 }).ToDictionary(suggestion => suggestion.Learner.Value, suggestion => suggestion.Score);

        Assert.Equal(.05 * Math.Log(3), scores["cy"], precision: 6);
        Assert.Equal(.05 * Math.Log(2), scores["di"], precision: 6);
    }

    [Fact]
    public void Explain_ManyAnswers_NamesTheFiveNewest()
    {
        Workplace place = new();
        for (var answer = 0; answer < 8; answer++)
        {
            place.Answered("", by: "bo", topics: "sql");
        }

        Assert.Equal([8, 7, 6, 5, 4], place.Suggest(new() { Topics = [new("sql")], Count = 1 })[0].Reasons[0].Evidence);
    }

    private static IEnumerable<string> Texts(Workplace place, string learner) =>
        place.Suggest(new() { Topics = [new("sql")], Count = 10 }).Single(suggestion => suggestion.Learner.Value == learner).Reasons.Select(reason => reason.Text);
}
