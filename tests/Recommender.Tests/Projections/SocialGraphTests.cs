namespace LearningGraph.Recommender.Tests;

public sealed class SocialGraphTests
{
    [Fact]
    public void Apply_SecondAnswerToTheSameQuestion_CountsOnce()
    {
        var place = new Workplace().Asked("q", by: "ana", topics: "sql").Answered("q", by: "bo").Answered("q", by: "bo");

        Assert.Equal([0], Graph(place).AnswersBy[place.NumberOf("bo")].ToArray());
        Assert.Equal([0, 1], Graph(place).AnswersOf[0].ToArray());
    }

    [Fact]
    public void Apply_AnswerToOwnQuestion_IsNoEvidence()
    {
        var place = new Workplace().Asked("q", by: "ana", topics: "sql").Answered("q", by: "ana");

        Assert.Empty(Graph(place).AnswersBy[place.NumberOf("ana")].ToArray());
        Assert.Empty(Graph(place).AnswersOn[0].ToArray());
    }

    [Fact]
    public void Apply_AnswerWithoutTopics_TakesThoseOfItsQuestion()
    {
        var place = new Workplace().Asked("q", by: "ana", topics: "sql joins").Answered("q", by: "bo");

        Assert.Equal([0], Graph(place).AnswersOn[0].ToArray());
        Assert.Equal([0], Graph(place).AnswersOn[1].ToArray());
        Assert.Equal([0], Graph(place).AnswersTo[place.NumberOf("ana")].ToArray());
    }

    [Fact]
    public void Apply_AnswerBeforeItsQuestion_IsLinkedWhenTheQuestionComes()
    {
        var place = new Workplace().Answered("q", by: "bo").Accepted("q", by: "ana", from: "bo");
        Assert.Equal([0], Graph(place).AnswersBy[place.NumberOf("bo")].ToArray());

        place.Asked("q", by: "ana", topics: "sql");

        Assert.Equal(0, Graph(place).Answers[0].Question);
        Assert.Equal(0, Graph(place).Appreciations[0].Question);
        Assert.Equal([0], Graph(place).AnswersOn[0].ToArray());
    }

    [Fact]
    public void Apply_AnswerWithoutQuestion_CountsOnItsOwnTopics()
    {
        var place = new Workplace().Answered("q-17", by: "ana", with: "bo", topics: "sql");

        Assert.Equal([0], Graph(place).AnswersOn[0].ToArray());
        Assert.Equal([0], Graph(place).AnswersTo[place.NumberOf("bo")].ToArray());
    }

    [Fact]
    public void Retract_FirstOfTwoAnswers_LetsTheSecondCount()
    {
        var place = new Workplace().Asked("q", by: "ana", topics: "sql").Answered("q", by: "bo").Answered("q", by: "bo").Retracted(2);

        Assert.Equal([1], Graph(place).AnswersBy[place.NumberOf("bo")].ToArray());
        Assert.Equal([1], Graph(place).AnswersOn[0].ToArray());
    }

    [Fact]
    public void Retract_Question_LeavesItsAnswersWithoutOne()
    {
        var place = new Workplace().Asked("q", by: "ana", topics: "sql").Answered("q", by: "bo").Retracted(1);

        Assert.Equal(0, Graph(place).LiveQuestionCount);
        Assert.Equal(-1, Graph(place).Answers[0].Question);
        Assert.Empty(Graph(place).AnswersOn[0].ToArray());
        Assert.Equal([0], Graph(place).AnswersBy[place.NumberOf("bo")].ToArray());
    }

    [Fact]
    public void Apply_EarlierAnswerToldLater_IsTheOneThatCounts()
    {
        var place = new Workplace().OnDay(1).Asked("q", by: "ana", topics: "sql").OnDay(10).Answered("q", by: "bo").OnDay(2).Answered("q", by: "bo");

        Assert.Equal([1], Graph(place).AnswersBy[place.NumberOf("bo")].ToArray());
        Assert.Equal([place.NumberOf("bo")], Graph(place).AnswerersOf[0].ToArray());
    }

    [Fact]
    public void Apply_EarlierJoinToldAfterTheLeave_MakesNoMember()
    {
        var place = new Workplace().OnDay(5).Left("guild", by: "bo").OnDay(1).Joined("guild", by: "bo");

        Assert.Empty(Graph(place).MembersOf[0].ToArray());
    }

    [Fact]
    public void Retract_Leave_MakesAMemberAgain()
    {
        var place = new Workplace().Joined("guild", by: "bo").Left("guild", by: "bo").Retracted(2);

        Assert.Equal([place.NumberOf("bo")], Graph(place).MembersOf[0].ToArray());
    }

    [Fact]
    public void Apply_Page_FromTheWrongPosition_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new ProjectionWriter().Apply(new(After: 3, Last: 3, [], [])));

    private static SocialGraph Graph(Workplace place) => place.Projections.Tables.Graph;
}
