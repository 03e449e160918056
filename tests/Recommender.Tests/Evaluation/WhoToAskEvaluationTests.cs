namespace LearningGraph.Recommender.Tests;

public sealed class WhoToAskEvaluationTests
{
    [Fact]
    public void Run_OneAnswersEverything_IsRankedFirst()
    {
        var report = Run(AskedAgain.Entries(100, question => ["bo"]));

        Assert.Equal((100, 20), (report.Questions, report.TestQuestions));
        Assert.All(report.Rows, row => Assert.Equal((1.0, 1.0, 1.0), (row.Mrr, row.P1, row.Ndcg10)));
        Assert.Equal(1, report.CandidateRecall100);
    }

    [Fact]
    public void Run_TwoSpecialists_TopicsTellThemApartAndCountsDoNot()
    {
        var report = Run(AskedAgain.Entries(100, question => [question % 2 == 0 ? "bo" : "cy"]));

        Assert.Equal(1, Row(report, "tag-idf").Mrr);
        Assert.Equal(0.75, Row(report, "answers-so-far").Mrr, tolerance: 0.01);
        Assert.Equal("prior-blend", report.Shipped);
    }

    [Fact]
    public void Run_AnswersOfTheFuture_AreNotKnown()
    {
        // Everybody answers once only, so nobody relevant was ever known before.
        var refused = Assert.Throws<ArgumentException>(() => Run(AskedAgain.Entries(50, question => [$"once-{question}"])));

        Assert.Contains("50 questions", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_LogCutAfterAQuestion_LeavesEverythingBeforeAsItWas()
    {
        var entries = AskedAgain.Entries(100, question => [question % 3 == 0 ? "bo" : "cy", $"other-{question % 7}"]);
        List<string> whole = [];
        List<string> cut = [];
        for (var count = 40; count < entries.Count; count += 17)
        {
            var asked = (InteractionRecorded)entries.Take(count).Last(entry => entry is InteractionRecorded { Interaction.Kind: InteractionKind.Asked });
            var before = entries.TakeWhile(entry => entry != asked).ToList();
            cut.AddRange(Features(before, asked.Interaction));
            whole.AddRange(Features([.. before, .. entries.Skip(before.Count)], asked.Interaction, before.Count));
        }

        Assert.Equal(cut, whole);
    }

    [Fact]
    public void Run_AllTimesAYearLater_ChangesNothing()
    {
        var entries = AskedAgain.Entries(100, question => [question % 3 == 0 ? "bo" : "cy", $"other-{question % 7}"]);
        var shifted = entries.Cast<InteractionRecorded>()
            .Select(entry => new InteractionRecorded(entry.Interaction with { At = entry.Interaction.At.AddYears(1) }))
            .ToList<LogEntry>();

        Assert.Equal(Run(entries).Rows, Run(shifted).Rows);
    }

    private static EvaluationReport Run(List<LogEntry> entries) => AskedAgain.Evaluate(entries);

    private static EvaluationRow Row(EvaluationReport report, string name) => report.Rows.Single(row => row.Name == name);

    // The whole log is folded first, then asked at the question's time; its own row and all later ones must not matter.
    private static IEnumerable<string> Features(List<LogEntry> entries, Interaction asked, int? known = null)
    {
        var at = known is null ? (DateTimeOffset?)null : entries[known.Value - 1].At;
        var query = RankingQuery.Of(new() { Asker = asked.Actor, Text = asked.Title, Topics = asked.Topics, At = at }, RandomLog.Fold(entries, 1_000));
        using var signals = SignalSet.Measure([.. SignalCatalog.Serving, .. SignalCatalog.Baselines], query);
        var (matrix, _) = SuggestionPipeline.Measure(query);
        var rows = Enumerable.Range(0, matrix.Candidates.Length)
            .Select(row => $"{query.Tables.Learners.IdOf(matrix.Candidates[row])}: {string.Join(' ', matrix[row].ToArray().Select(value => $"{value:R}"))}");
        return Enumerable.Range(0, signals.Count)
            .SelectMany(signal => signals[signal].Keys.ToArray().Order().Select(learner => $"{signal} {query.Tables.Learners.IdOf(learner)} {signals[signal][learner]:R}"))
            .Concat(rows)
            .ToList();
    }
}
