namespace LearningGraph.Recommender.Tests;

public sealed class TruthMetricsTests
{
    private static readonly List<LogEntry> TwoSpecialists = AskedAgain.Entries(100, question => [question % 2 == 0 ? "bo" : "cy"]);

    [Fact]
    public void Run_WhoAnswersKnows_TheTopicProfileIsTheTruth()
    {
        var truth = Evaluate(("bo", "even", 1), ("cy", "odd", 1));

        Assert.Equal(20, truth.Questions);
        Assert.Equal(1, Row(truth, "tag-idf").Ndcg10, precision: 12);
        Assert.True(Row(truth, "answers-so-far").Ndcg10 < 1);
        Assert.Equal(0, Row(truth, truth.Compared).Difference);
    }

    [Fact]
    public void Run_WhoDoesNotAnswerKnows_TheTopicProfileIsSecondEveryTime()
    {
        var truth = Evaluate(("bo", "odd", 0.5), ("cy", "even", 0.5));

        Assert.Equal(1 / Math.Log2(3), Row(truth, "tag-idf").Ndcg10, precision: 12);
    }

    [Fact]
    public void Run_GradedExpertise_GainsByGrade()
    {
        // Best order .8 then .4; the topic profile names the one with .4 first on even questions, and both orders are right on odd ones.
        var truth = Evaluate(("bo", "even", 0.4), ("cy", "even", 0.8), ("bo", "odd", 0.3), ("cy", "odd", 0.3));

        var second = 1 / Math.Log2(3);
        var even = (0.4 + (0.8 * second)) / (0.8 + (0.4 * second));
        Assert.Equal((even + 1) / 2, Row(truth, "tag-idf").Ndcg10, precision: 12);
    }

    [Fact]
    public void Run_NobodyKnowsTheTopic_IsLeftOut()
    {
        Assert.Equal(10, Evaluate(("bo", "even", 0.4)).Questions);

        var nobody = Evaluate(("bo", "cooking", 1), ("stranger", "even", 1));
        Assert.Equal((0, 0), (nobody.Questions, nobody.Rows.Length));
    }

    [Fact]
    public void Run_NoTruthIsGiven_SaysNothingOfIt() => Assert.Null(AskedAgain.Evaluate(TwoSpecialists).Truth);

    [Fact]
    public void ExpertiseOf_SeveralTopics_IsTheMeanWithZeroForTheUnknown()
    {
        ExpertiseTruth truth = new(new Dictionary<(LearnerId, TopicId), double> { [(new("ana"), new("sql"))] = 0.6 });

        Assert.Equal(0.3, truth.ExpertiseOf(new("ana"), [new("sql"), new("go")]), precision: 12);
        Assert.Equal(0, truth.ExpertiseOf(new("bo"), [new("sql")]));
        Assert.Equal(0, truth.ExpertiseOf(new("ana"), []));
    }

    private static TruthReport Evaluate(params (string Learner, string Topic, double Expertise)[] known) => AskedAgain.Evaluate(
        TwoSpecialists,
        new() { Truth = new(known.ToDictionary(cell => (new LearnerId(cell.Learner), new TopicId(cell.Topic)), cell => cell.Expertise)) }).Truth!;

    private static TruthRow Row(TruthReport report, string name) => report.Rows.Single(row => row.Name == name);
}
