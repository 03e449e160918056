namespace LearningGraph.Recommender.Tests;

public sealed class FeatureAblationTests
{
    [Fact]
    public void FindParts_SourcesAndForms_CoverEveryQuantityOnceEach()
    {
        var parts = FeatureAblation.FindParts();
        var perQuantity = Enumerable.Range(0, FeatureCatalog.Quantities.Length * FeatureCatalog.FormsPerQuantity);

        Assert.Empty(parts[0].Columns);
        Assert.Equal(perQuantity, parts.Skip(1).SkipLast(FeatureCatalog.FormsPerQuantity).SelectMany(part => part.Columns));
        Assert.Equal(perQuantity, parts.TakeLast(FeatureCatalog.FormsPerQuantity).SelectMany(part => part.Columns).Order());
        Assert.Equal(FeatureCatalog.Sources.Length + FeatureCatalog.FormsPerQuantity + 1, parts.Length);
    }

    [Theory]
    [InlineData("without :share", ":share")]
    [InlineData("without :log", ":log")]
    [InlineData("without :rank", ":rank")]
    public void FindParts_AForm_HoldsAllColumnsOfItAndNoOther(string part, string ending) =>
        Assert.Equal(
            Enumerable.Range(0, FeatureCatalog.All.Length).Where(column => FeatureCatalog.All[column].Name.EndsWith(ending, StringComparison.Ordinal)),
            FeatureAblation.FindParts().Single(one => one.Name == part).Columns);

    [Fact]
    public void Without_SomeColumns_EmptiesTheseInACopy()
    {
        TrainingQuestion question = new([[1, 2, 3], [4, 5, 6]], [true, false]);

        var without = FeatureAblation.Without(question, [0, 2]);

        Assert.Equal([[0, 2, 0], [0, 5, 0]], without.Features);
        Assert.Equal([[1, 2, 3], [4, 5, 6]], question.Features);
        Assert.Equal(question.IsRelevant, without.IsRelevant);
    }

    [Fact]
    public void Run_TheTestWindowChanges_TheReportDoesNot()
    {
        var entries = AskedAgain.Entries(240, Answer);
        var lastFifth = entries.FindIndex(entry => entry is InteractionRecorded { Interaction.Id.Value: "q-192" });
        List<LogEntry> changed = [.. entries.Take(lastFifth), .. entries.Skip(lastFifth).Select(Rename)];

        var (report, other) = (Run(entries), Run(changed));

        Assert.Equal(report.Rows, other.Rows);
        Assert.Equal(240, report.Questions);
        Assert.InRange(report.Judged, 50, 72);
        Assert.InRange(report.From, Workplace.Monday.AddHours(120), Workplace.Monday.AddHours(125));
        Assert.Equal((0, 0, 0), (report.Rows[0].Mix.Difference, report.Rows[0].Mix.Low, report.Rows[0].Mix.High));
        Assert.All(report.Rows, row => Assert.Equal(row.Trees.Mrr - report.Rows[0].Trees.Mrr, row.Trees.Difference, precision: 9));
        Assert.Contains(report.Rows, row => row.Regression.Difference != 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(100)]
    public void Run_TooFewQuestions_SaysWhatIsMissing(int questions)
    {
        var refused = Assert.Throws<ArgumentException>(() => Run(LearnedWorkplace.Entries(questions)));

        Assert.Contains("needs 100 answered questions to learn from", refused.Message, StringComparison.Ordinal);
    }

    private static AblationReport Run(List<LogEntry> entries) =>
        FeatureAblation.Run("hand-made", History.Of(entries), seed: 1, progress: null, TestContext.Current.CancellationToken);

    // Mostly one of three who know the topic, else anybody.
    private static string[] Answer(int question) => KeyedDraw.Uniform((ulong)question) < 0.7
        ? [$"expert-{question % 2}-{KeyedDraw.Index(3, 1, (ulong)question)}"]
        : [$"helper-{KeyedDraw.Index(10, 2, (ulong)question)}", $"helper-{KeyedDraw.Index(10, 3, (ulong)question)}"];

    // Of the last fifth's answers, each is now by somebody else.
    private static LogEntry Rename(LogEntry entry) => entry is InteractionRecorded { Interaction: { Kind: InteractionKind.Answered } answered }
        ? new InteractionRecorded(answered with { Actor = new("helper-1") })
        : entry;
}
