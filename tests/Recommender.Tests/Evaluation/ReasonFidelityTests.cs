namespace LearningGraph.Recommender.Tests;

public sealed class ReasonFidelityTests
{
    [Fact]
    public void Run_TwoSpecialists_EveryReasonIsWhy()
    {
        var report = Run(AskedAgain.Entries(100, question => [question % 2 == 0 ? "bo" : "cy", $"other-{question % 7}"]));

        var row = Assert.Single(report.Rows);
        Assert.Equal(("prior-blend", 10), (row.Ranker, report.Judged));
        Assert.Equal((30, row.Reasons), (row.Suggestions, row.Lowered));
        Assert.True(row.Reasons >= row.Suggestions);
    }

    [Fact]
    public void Run_EnoughToLearnFrom_LooksAtTheLearnedRankerToo() =>
        Assert.Equal(["prior-blend", "learned"], Run(LearnedWorkplace.Entries(300)).Rows.Select(row => row.Ranker));

    [Fact]
    public void Run_NobodyHadAnsweredBefore_SaysSo()
    {
        var refused = Assert.Throws<ArgumentException>(() => Run(AskedAgain.Entries(50, question => [$"once-{question}"])));

        Assert.Contains("70 % to 80 % of 50", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_SomeAnswers_EqualsAFoldThatNeverSawThem()
    {
        var entries = AskedAgain.Entries(60, question => [question % 2 == 0 ? "bo" : "cy"]);
        var history = History.Of(entries);
        var question = new QuestionReplay(history).Run(50, TestContext.Current.CancellationToken).First();
        long[] answers = [.. history.Rows.OfType<InteractionRow>().Where(row => row.Kind == InteractionKind.Answered).Take(40).TakeLast(3).Select(row => row.Position)];

        var known = new Withdrawal(history, question).Without(answers);

        var rebuilt = RandomLog.Fold(entries.Take((int)question.Known.Position).Where((_, place) => !answers.Contains(place + 1)), 1_000);
        Assert.Equal(Scores(rebuilt, question), Scores(known, question));
        Assert.NotEqual(Scores(question.Known, question), Scores(known, question));
    }

    private static IEnumerable<(string?, double)> Scores(Projections known, ReplayedQuestion question) => new SuggestionPipeline()
        .Score(RankingQuery.Of(question.Ask with { At = question.Known.AsOf }, known))
        .Select(candidate => (known.Tables.Learners.IdOf(candidate.Learner), candidate.Score))
        .OrderBy(scored => scored.Item1, StringComparer.Ordinal)
        .ToArray();

    private static FidelityReport Run(List<LogEntry> entries) =>
        ReasonFidelity.Run("hand-made", History.Of(entries), seed: 1, progress: null, TestContext.Current.CancellationToken);
}
