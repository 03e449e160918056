namespace LearningGraph.Recommender.Tests;

public sealed class AcceptanceFoldTests
{
    private const int K = 3;
    private static readonly DateTimeOffset March = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly EntryNumbering numbering = new();
    private readonly ProjectionWriter writer = new();
    private readonly AcceptanceFold fold = new(most: 100);
    private int sets;

    [Fact]
    public void Measure_NothingShown_IsEmpty() => Assert.Empty(Measure().Rows);

    [Fact]
    public void Measure_EveryAnswer_CountsTheLastOneOfEachSuggestion()
    {
        var first = Show("ana", "bo", "cy");
        Say(first, "bo", AnswerKind.Accepted);
        Say(first, "bo", AnswerKind.Helped);
        Say(first, "cy", AnswerKind.Declined);
        var second = Show("dan", "bo", "cy");
        Say(second, "bo", AnswerKind.Accepted);
        var third = Show("eve", "cy", "bo");
        Say(third, "cy", AnswerKind.NotHelpful);

        var rows = Measure().Rows;

        Assert.Equal([null, 1, 2], rows.Select(row => row.Place));
        Assert.Equal((6, 3, 1, 1, 1, 2), Counts(rows[0]));
        Assert.Equal((3, 3, 0, 1, 1, 0), Counts(rows[1]));
        Assert.Equal((3, 0, 1, 0, 0, 2), Counts(rows[2]));
        Assert.Equal((0.5, 0.5), (rows[0].AcceptedShare.Value, rows[0].HelpedShare!.Value));
        Assert.Null(rows[2].HelpedShare);
    }

    [Fact]
    public void Measure_SeveralModels_AreInOrderOfTheirNames()
    {
        ShowToThree("v2");
        ShowToThree("prior-blend");

        Assert.Equal(["prior-blend", "v2"], Measure().Rows.Where(row => row.Place is null).Select(row => row.Model));
    }

    [Fact]
    public void Measure_TooFewAskers_SaysNothingOfAModelOrAPlace()
    {
        Show("ana", "bo", "cy");
        Show("ana", "bo", "cy");
        Show("dan", "bo", "cy");
        Assert.Empty(Measure().Rows);

        Show("eve", "bo");

        Assert.Equal([(null, 4), (1, 4)], Measure().Rows.Select(row => (row.Place, row.Shown)));
    }

    [Fact]
    public void Measure_UnknownAskers_CountAsShownAndNotAsPeople()
    {
        for (var set = 0; set < K; set++)
        {
            Show(null, "bo");
        }

        Assert.Empty(Measure().Rows);
        ShowToThree("model");
        Assert.Equal(6, Measure().Rows[0].Shown);
    }

    [Fact]
    public void Measure_Months_CountsOnlyThose()
    {
        ShowToThree("model", March.AddDays(-1));
        ShowToThree("model", March);
        ShowToThree("model", March);
        ShowToThree("model", March.AddMonths(1));

        Assert.Equal(12, Measure().Rows[0].Shown);
        Assert.Equal(6, Measure(new(2026, 3), new(2026, 3)).Rows[0].Shown);
        Assert.Equal(9, Measure(from: new(2026, 3)).Rows[0].Shown);
        Assert.Equal(9, Measure(to: new(2026, 3)).Rows[0].Shown);
        Assert.Empty(Measure(from: new(2026, 5)).Rows);
    }

    [Fact]
    public void Measure_MonthsWithTooFewAskers_CannotBeHadByADifference()
    {
        ShowToThree("model", March);
        Show("zoe", March.AddMonths(1), "model", "bo");

        Assert.Equal(3, Measure().Rows[0].Shown);
        Assert.Equal(3, Measure(from: new(2026, 3)).Rows[0].Shown);
        Assert.Equal(3, Measure(to: new(2026, 3)).Rows[0].Shown);
    }

    [Fact]
    public void Measure_ManyMonthsWithTooFewAskers_CountTogetherWhereNoMonthIsNamed()
    {
        Show("ana", March, "model", "bo");
        Show("dan", March.AddMonths(1), "model", "bo");
        Show("eve", March.AddMonths(2), "model", "bo");

        Assert.Equal(3, Measure().Rows[0].Shown);
        Assert.Empty(Measure(from: new(2026, 3)).Rows);
    }

    [Fact]
    public void Measure_WhoMayNotBeAnalysed_CountsNeitherAsAskerNorAsSuggested()
    {
        Oppose("cy");
        ShowToThree("model", March, "bo", "cy");
        Show("eve2", "bo", "cy");
        Oppose("eve2");

        Assert.Equal([(null, 3), (1, 3)], Measure().Rows.Select(row => (row.Place, row.Shown)));
    }

    [Fact]
    public void Measure_AnErasedAsker_IsLeftOut()
    {
        ShowToThree("model");
        Show("zoe", "bo");
        Assert.Equal(4, Measure().Rows[0].Shown);

        Erase("zoe");

        Assert.Equal(3, Measure().Rows[0].Shown);
    }

    [Fact]
    public void Apply_AnUndoneAnswerOrSet_IsAsIfItHadNeverBeen()
    {
        ShowToThree("model");
        var set = Show("zoe", "bo");
        var at = fold.Position;
        Say(set, "bo", AnswerKind.Accepted);
        Assert.Equal(1, Measure().Rows[0].Accepted);

        Undo(at + 1);
        Assert.Equal((4, 0), (Measure().Rows[0].Shown, Measure().Rows[0].Accepted));

        Say(set, "bo", AnswerKind.Declined);
        Undo(at);
        Assert.Equal((3, 0), (Measure().Rows[0].Shown, Measure().Rows[0].Declined));
        Say(set, "bo", AnswerKind.Accepted);
        Assert.Equal(0, Measure().Rows[0].Accepted);
    }

    [Fact]
    public void Apply_AnswersToWhatWasNotShown_ChangeNothing()
    {
        ShowToThree("model");

        Say(new("never"), "bo", AnswerKind.Accepted);
        Say(new("set-1"), "zoe", AnswerKind.Accepted);

        Assert.Equal((3, 0), (Measure().Rows[0].Shown, Measure().Rows[0].Accepted));
    }

    [Fact]
    public void Apply_MoreThanAreKept_ForgetsTheFirst()
    {
        ShowToThree("old");
        for (var set = 0; set < 98; set++)
        {
            Show($"asker-{set % K}", "bo");
        }

        Assert.Equal([("model", 98)], Measure().Rows.Where(row => row.Place is null).Select(row => (row.Model, row.Shown)));
    }

    [Fact]
    public void Apply_APageThatDoesNotFollow_IsRefused()
    {
        Show("ana", "bo");

        Assert.Throws<ArgumentException>(() => fold.Apply(new(After: 5, Last: 5, [], [])));
    }

    private static (int, int, int, int, int, int) Counts(AcceptanceRow row) =>
        (row.Shown, row.Accepted, row.Declined, row.Helped, row.NotHelpful, row.Ignored);

    private OnlineAcceptance Measure(Month? from = null, Month? to = null) => fold.Measure(K, from, to, writer.Current);

    private void ShowToThree(string model, DateTimeOffset? at = null, params string[] learners)
    {
        foreach (var asker in (string[])["ana", "dan", "eve"])
        {
            Show(asker, at ?? March, model, learners is [] ? ["bo"] : learners);
        }
    }

    private SuggestionSetId Show(string? asker, params string[] learners) => Show(asker, March, "model", learners);

    private SuggestionSetId Show(string? asker, DateTimeOffset at, string model, params string[] learners)
    {
        SuggestionSetId set = new($"set-{++sets}");
        Apply(position => new ShownRow(position, at)
        {
            Set = set,
            Asker = asker is null ? -1 : numbering.NumberOf(new(asker)),
            Learners = [.. learners.Select(learner => numbering.NumberOf(new(learner)))],
            Topics = [],
            Text = "?",
            Model = model,
            Known = 0,
        });
        return set;
    }

    private void Say(SuggestionSetId set, string learner, AnswerKind answer) =>
        Apply(position => new AnsweredRow(position, March, set, numbering.NumberOf(new(learner)), answer, numbering.NumberOf(new("ana"))));

    private void Erase(string learner) => Apply(position => new ErasedRow(position, March, numbering.NumberOf(new(learner))));

    private void Undo(long undone) => Apply(position => new UndoneRow(position, March, Owner: null, -1, [undone]));

    private void Oppose(string learner) => Apply(position =>
        new LearnerRow(position, March, numbering.NumberOf(new(learner)), Manager: -1, new() { Id = new(learner), Analysable = false }));

    private void Apply(Func<long, LogRow> row)
    {
        var position = fold.Position + 1;
        LogPage page = new(fold.Position, position, [row(position)], Numbers: []);
        page = page with { Numbers = numbering.TakePage().Numbers };
        fold.Apply(page);
        writer.Apply(page);
    }
}
