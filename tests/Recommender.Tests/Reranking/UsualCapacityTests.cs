namespace LearningGraph.Recommender.Tests;

public sealed class UsualCapacityTests
{
    private static readonly Ask Sql = new() { Topics = [new("sql")], Count = 10 };

    [Theory]
    [InlineData(null, "ana,bo")]
    [InlineData(2, "ana,bo")]
    [InlineData(1, "ana")]
    [InlineData(0, "")]
    public void Suggest_AProfileSaysNothing_TheUsualCapacityHolds(int? capacity, string named) =>
        Assert.Equal(named, Names(Place(), capacity));

    [Fact]
    public void Suggest_AProfileSaysMore_TheProfileHolds() =>
        Assert.Equal("ana,bo", Names(Place().Profile(new() { Id = new("bo"), CapacityPerWeek = 5 }), capacity: 1));

    [Fact]
    public void MeasureLoad_NobodySays_IsOverTheUsualCapacityElseTen()
    {
        var place = Place();
        var (tables, bo) = (place.Projections.Tables, place.NumberOf("bo"));

        Assert.Equal(0.1, Availability.MeasureLoad(tables, bo, place.Now), precision: 12);
        Assert.Equal(0.25, Availability.MeasureLoad(tables, bo, place.Now, usualCapacity: 4), precision: 12);
        Assert.Equal(1, Availability.MeasureLoad(tables, bo, place.Now, usualCapacity: 0));
    }

    // Both know the topic; bo is being asked already.
    private static Workplace Place()
    {
        var place = new Workplace().Answered("", by: "ana", topics: "sql").Answered("", by: "bo", topics: "sql");
        return place.AskAnswered("s-1", "bo", AnswerKind.Accepted, place.Now);
    }

    private static string Names(Workplace place, int? capacity) => string.Join(
        ',',
        new SuggestionPipeline().Suggest(Sql, place.Projections, place.Now, new() { CapacityPerWeek = capacity }).Select(learner => learner.Learner.Value).Order());
}
