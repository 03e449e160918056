namespace LearningGraph.Recommender.Tests;

public sealed class TopicFeaturesTests
{
    private readonly Workplace workplace = new();

    [Fact]
    public void Measure_AQuestionOnTwoOfTheTopics_CountsItsAcceptanceOnce()
    {
        workplace
            .Asked("both", by: "ann", topics: "sql tableau").Answered("both", by: "bea").Accepted("both", by: "ann", from: "bea")
            .Asked("one", by: "ann", topics: "sql").Answered("one", by: "bea").Accepted("one", by: "ann", from: "bea")
            .Asked("other", by: "ann", topics: "excel").Answered("other", by: "bea").Accepted("other", by: "ann", from: "bea");

        Assert.Equal(2, Measure("topics-accepted", "bea", "sql", "tableau"));
        Assert.Equal(1, Measure("topics-accepted", "bea", "tableau"));
        Assert.Equal(0, Measure("topics-accepted", "ann", "sql", "tableau"));
    }

    [Fact]
    public void Measure_AnswersAndQuestions_AreOfWhoGaveThem()
    {
        workplace
            .Asked("q", by: "ann", topics: "sql").Answered("q", by: "bea").Answered("q", by: "cid")
            .Asked("r", by: "bea", topics: "excel").Answered("r", by: "cid");

        Assert.Equal(0, Measure("topics-so-far", "ann", "sql"));
        Assert.Equal(Measure("topics-so-far", "bea", "sql"), Measure("topics-so-far", "cid", "sql"));
        Assert.Equal((1 / 6.0, 1 / 7.0), (Measure("topics-share", "bea", "sql"), Measure("topics-share", "cid", "sql")));
        Assert.Equal((1, 0), (Measure("topics-asked", "bea", "excel"), Measure("topics-asked", "bea", "sql")));
        Assert.Equal((0.5, 1.0), (Measure("topics-coverage", "bea", "sql", "excel"), Measure("topics-coverage", "cid", "sql", "excel")));
    }

    [Fact]
    public void Measure_AskedAboutThePast_KnowsOnlyWhatHadHappened()
    {
        workplace.Asked("q", by: "ann", topics: "sql").Answered("q", by: "bea").Accepted("q", by: "ann", from: "bea");
        var then = workplace.Now;
        workplace.OnDay(5).Asked("r", by: "ann", topics: "sql").Answered("r", by: "bea").Accepted("r", by: "ann", from: "bea");

        Assert.Equal((1, 2), (Measure("topics-accepted", "bea", then, "sql"), Measure("topics-accepted", "bea", "sql")));
        Assert.Equal((1 / 6.0, 2 / 7.0), (Measure("topics-share", "bea", then, "sql"), Measure("topics-share", "bea", "sql")));
    }

    [Fact]
    public void Measure_AfterFurtherAnswers_CountsThemToo()
    {
        workplace.Asked("q", by: "ann", topics: "sql").Answered("q", by: "bea");
        var before = Measure("topics-share", "bea", "sql");

        workplace.Asked("r", by: "ann", topics: "sql").Answered("r", by: "bea");

        Assert.Equal((1 / 6.0, 2 / 7.0), (before, Measure("topics-share", "bea", "sql")));
    }

    private double Measure(string quantity, string learner, params string[] topics) => Measure(quantity, learner, at: null, topics);

    private double Measure(string quantity, string learner, DateTimeOffset? at, params string[] topics)
    {
        var query = RankingQuery.Of(new() { Topics = [.. topics.Select(topic => new TopicId(topic))], At = at }, workplace.Projections);
        TopicFeatures features = new();
        using var signals = SignalSet.Measure(SignalCatalog.Serving, query);
        using CandidateSet candidates = new([workplace.NumberOf(learner)], query.Graph.LearnerCount);
        var values = new double[features.Names.Length];
        features.Measure(query, signals, candidates, values);
        return values[features.Names.IndexOf(quantity)];
    }
}
