namespace LearningGraph.Recommender.Tests;

public sealed class SignalTests
{
    private const int Precision = 12;

    [Fact]
    public void Activity_HalfLife_HalvesPerHalfLifeOfQuestions()
    {
        var place = new Workplace().Asked("q-0", by: "ana").Answered("q-0", by: "bo");
        for (var i = 1; i <= 10; i++)
        {
            place.Asked($"q-{i}", by: "ana");
        }

        Assert.Equal(0.5, Measure(place, new ActivitySignal("activity", new HalfLife(10)), new() { Text = "x" }, "bo"), Precision);
    }

    [Fact]
    public void Activity_Forgetting_PreparedAndMeasuredAgree()
    {
        var projections = RandomLog.Fold(RandomLog.Draw(5, 200), 200);
        using var prepared = SparseVector.Rent(100);
        using var measured = SparseVector.Rent(100);
        var query = RankingQuery.Of(new() { Text = "x" }, projections);

        new ActivitySignal("a", Forgetting.Fast).Measure(query, prepared);
        foreach (var index in Enumerable.Range(0, query.Graph.Answers.Count))
        {
            var answer = query.Graph.Answers[index];
            measured.Add(answer.Learner, answer.IsCounted ? answer.Weight / (1 + (Math.Max(0, query.Clock - answer.Clock) / 5.0)) : 0);
        }

        Assert.NotEmpty(measured.Keys.ToArray());
        Assert.All(measured.Keys.ToArray(), learner => Assert.Equal(measured[learner], prepared[learner], Precision));
    }

    [Fact]
    public void TopicProfile_TwoTopics_AddsRareTopicsMore()
    {
        var place = new Workplace()
            .Asked("q-1", by: "ana", topics: "sql").Answered("q-1", by: "bo")
            .Asked("q-2", by: "ana", topics: "sql").Answered("q-2", by: "bo")
            .Asked("q-3", by: "ana", topics: "joins").Answered("q-3", by: "bo");

        var value = Measure(place, new TopicProfileSignal("topics", new NoFading()), new() { Topics = [new("sql"), new("joins")] }, "bo");

        Assert.Equal((Math.Log(1 + (3.0 / 3)) * Math.Log(3)) + (Math.Log(1 + (3.0 / 2)) * Math.Log(2)), value, Precision);
    }

    [Fact]
    public void SimilarQuestion_AnswererOfALikeQuestion_GetsItsScore()
    {
        var place = new Workplace()
            .Asked("q-1", by: "ana", title: "how long does stout keep").Answered("q-1", by: "bo")
            .Asked("q-2", by: "ana", title: "which lager is cold").Answered("q-2", by: "cy");
        Ask ask = new() { Text = "stout" };
        var score = RankingQuery.Of(ask, place.Projections).Similar.Single().Score;
        SimilarQuestionSignal signal = new("similar", power: 2, new NoFading());

        Assert.Equal(score * score, Measure(place, signal, ask, "bo"), Precision);
        Assert.Equal(0, Measure(place, signal, ask, "cy"));
    }

    [Fact]
    public void TextProfile_OnlyOneLearnerHoldsTheWord_OnlyThatOneCounts()
    {
        var place = new Workplace()
            .Asked("q-1", by: "ana", title: "stout").Answered("q-1", by: "bo")
            .Asked("q-2", by: "ana", title: "lager").Answered("q-2", by: "cy");
        TextProfileSignal signal = new("profile");

        // n = 2 helpers, df = 1, every document as long as the average: idf ln 2, saturation 2.2 / 2.2.
        Assert.Equal(Math.Log(2), Measure(place, signal, new() { Text = "stout" }, "bo"), Precision);
        Assert.Equal(0, Measure(place, signal, new() { Text = "stout" }, "cy"));
    }

    [Fact]
    public void Measure_Retraction_MovesTheClockBack()
    {
        var place = new Workplace().Asked("q-0", by: "ana").Answered("q-0", by: "bo").Asked("q-1", by: "ana").Asked("q-2", by: "ana").Retracted(3);

        Assert.Equal(0.5, Measure(place, new ActivitySignal("activity", new HalfLife(1)), new() { Text = "x" }, "bo"), Precision);
    }

    private static double Measure(Workplace place, ISignal signal, Ask ask, string learner)
    {
        var query = RankingQuery.Of(ask, place.Projections);
        using var values = SparseVector.Rent(query.Graph.LearnerCount);
        signal.Measure(query, values);
        return values[place.NumberOf(learner)];
    }
}
