using System.Text.Json;

namespace LearningGraph.Recommender.Tests;

public sealed class CommunityEvaluationTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Run_ThemesThatExcludeEachOther_ModelsForeseeThemAndPopularityDoesNot()
    {
        var report = Run(Themes(isDated: true));

        Assert.Equal(["random", "popularity", "item-knn", "ease", "rp3beta", "ials"], report.Rows.Select(row => row.Name));
        Assert.All(report.Rows.Skip(2), row => Assert.Equal((1, 1), (row.Recall3, row.Recall10)));
        Assert.InRange(report.Rows[1].Recall3, 0, 0.8);
        Assert.Equal(("item-knn", JoinSplit.Time), (report.BestBaseline, report.Split));
        Assert.Null(report.Rows[2].VsBaseline);
        Assert.True(report.Rows[1].VsBaseline!.High < 0);
    }

    [Fact]
    public void Run_Undated_HoldsOutTheLastOfEachLearner()
    {
        var report = Run(Themes(isDated: false));

        Assert.Equal((JoinSplit.LastOut, null), (report.Split, report.Cut));
        Assert.Equal((60, 60, 0), (report.TestLearners, report.TestJoins, report.ColdLearners));
        Assert.All(report.Rows.Skip(2), row => Assert.Equal(1, row.Hit1));
    }

    [Fact]
    public void Run_Twice_GivesTheSameReport() =>
        Assert.Equal(JsonSerializer.Serialize(Run(Themes(isDated: true))), JsonSerializer.Serialize(Run(Themes(isDated: true))));

    [Fact]
    public void Run_JoinsOfTheTestExchanged_ChangeNoChoice()
    {
        // What happens in the test window must not be able to choose: there everybody joins what the validation window spoke against.
        var joins = Themes(isDated: true);
        var from = joins.Length * 8 / 10;
        Join[] turned = [.. joins[..from], .. joins[from..].Select(join => join with { Group = join.Group[0] == 'a' ? "b1" : "a1" })];

        var (before, after) = (Run(joins), Run(turned));

        Assert.Equal((before.Chosen, before.BestBaseline), (after.Chosen, after.BestBaseline));
        Assert.Equal(before.Rows.Select(row => row.Parameters), after.Rows.Select(row => row.Parameters));
        Assert.NotEqual(before.Rows[3].Mrr, after.Rows[3].Mrr);
    }

    [Fact]
    public void Run_ALog_ShowsWhatANodeAnswersAlsoToWhoWasInNoGroup()
    {
        var report = RunLog(GoalsDecide());

        var (served, popularity) = (report.Rows[^1], report.Rows[1]);
        Assert.Equal(("community-blend", 1, 1), (served.Name, served.Hit1, served.Ndcg10));
        Assert.True(popularity.Hit1 < 1);
        Assert.Equal("community-blend", report.Chosen);
        Assert.Equal(["random", "popularity", "community-blend"], report.ColdRows.Select(row => row.Name));
        Assert.Equal(1, report.ColdRows[2].Hit1);
        Assert.True(report.ColdRows[2].VsBaseline!.Low > 0);
    }

    [Fact]
    public void Run_ALogCutAtTheTest_ChoosesAndForeseesTheSame()
    {
        // What a node answers must know nothing of the window: interactions of the window exchanged for others change no score.
        var log = GoalsDecide();
        var cut = RunLog(log).Cut;
        List<LogEntry> turned = [.. log.Select(entry => entry is InteractionRecorded { Interaction: { Kind: InteractionKind.Asked } asked } && entry.At >= cut
            ? new InteractionRecorded(asked with { Topics = [new("go")] })
            : entry)];

        Assert.Equal(JsonSerializer.Serialize(RunLog(log)), JsonSerializer.Serialize(RunLog(turned)));
    }

    [Fact]
    public void Run_SomethingToLearn_ShipsWhatPassedTheGate()
    {
        var report = RunLog(JoinedWorkplace.Entries(900));

        Assert.Equal(["community-blend", "learned"], report.Rows.TakeLast(2).Select(row => row.Name));
        Assert.Equal(("learned", true), (report.Shipped, report.Gate!.IsPassed));
        Assert.NotNull(report.ModelParameters);
        Assert.True(report.Rows[^1].Mrr > report.Rows[^2].Mrr);
        Assert.Equal(["random", "popularity", "community-blend", "learned"], report.ColdRows.Select(row => row.Name));
    }

    [Fact]
    public void Run_TheTestWindowExchanged_ShipsTheSame()
    {
        var log = JoinedWorkplace.Entries(900);
        var before = RunLog(log);
        var after = RunLog([.. log.Select(entry => entry is InteractionRecorded { Interaction: { Kind: InteractionKind.Joined } joined } && entry.At >= before.Cut
            ? new InteractionRecorded(joined with { Group = new(joined.Group!.Value.Value[0] == 'c' ? "circle-0" : joined.Group.Value.Value) })
            : entry)]);

        Assert.Equal((before.Shipped, before.Gate, before.ModelParameters, before.Chosen), (after.Shipped, after.Gate, after.ModelParameters, after.Chosen));
        Assert.NotEqual(before.Rows[^1].Mrr, after.Rows[^1].Mrr);
    }

    [Fact]
    public void Run_TooLittleToLearnFrom_ShipsTheBlendAndSaysWhatIsMissing()
    {
        var report = RunLog(GoalsDecide());

        Assert.Equal(("community-blend", false, null), (report.Shipped, report.Gate!.IsPassed, report.ModelParameters));
        Assert.StartsWith("Training needs 100 learners who joined to learn from", report.Gate.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoDatedLog_ShipsNothing()
    {
        var report = Run(Themes(isDated: false));

        Assert.Equal((null, null), (report.Shipped, report.Gate));
    }

    [Fact]
    public void Run_Cancelled_Stops()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => CommunityEvaluation.Run("x", Themes(isDated: true), log: [], seed: 1, progress: null, stop.Token));
    }

    [Fact]
    public void Run_Progress_EndsAtOne()
    {
        List<double> shares = [];

        CommunityEvaluation.Run("x", Themes(isDated: true), log: [], seed: 1, new Listener(shares), TestContext.Current.CancellationToken);

        Assert.Equal(shares.Order(), shares);
        Assert.Equal(1, shares[^1]);
    }

    [Fact]
    public void Run_Nothing_IsRefused()
    {
        var refused = Assert.Throws<ArgumentException>(() => Run([]));

        Assert.StartsWith("hand-made: none of 0 memberships", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OnlyNewcomersInTheTest_IsRefused()
    {
        Join[] joins = [.. Enumerable.Range(0, 20).Select(day => new Join($"learner-{day}", "a", Monday.AddDays(day)))];

        Assert.Contains("last fifth of 20 dated joins", Assert.Throws<ArgumentException>(() => Run(joins)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NobodyInTheValidationWindow_SaysThatNothingWasChosen()
    {
        var report = Run([new("ana", "a", null), new("ana", "b", null), new("bo", "b", null), new("bo", "a", null)]);

        Assert.Equal(0, report.ValidationLearners);
        Assert.Contains("nothing was chosen", Assert.Single(report.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FewInTheValidationWindow_SaysThatTheChoiceMayBeChance()
    {
        Join[] few = [.. Themes(isDated: false).Where(join => string.CompareOrdinal(join.Learner, "learner-20") < 0)];

        Assert.Contains("holds only 20 learners", Assert.Single(Run(few).Notes), StringComparison.Ordinal);
        Assert.Empty(Run(Themes(isDated: false)).Notes);
    }

    [Fact]
    public void Run_MoreGroupsThanEaseTakes_LeavesItOutAndSaysSo()
    {
        Join[] joins =
        [
            .. from place in Enumerable.Range(0, 3)
               from learner in Enumerable.Range(0, 2_100)
               select new Join($"l{learner}", place == 0 ? $"own-{learner}" : $"shared-{(learner + place) % 2_100}", null),
        ];

        var report = Run(joins);

        Assert.DoesNotContain("ease", report.Rows.Select(row => row.Name));
        Assert.Contains(report.Notes, note => note.StartsWith("ease was left out", StringComparison.Ordinal));
    }

    private static CommunityReport Run(Join[] joins) =>
        CommunityEvaluation.Run("hand-made", joins, log: [], seed: 1, progress: null, TestContext.Current.CancellationToken);

    private static CommunityReport RunLog(List<LogEntry> log) => CommunityEvaluation.Run(
        "hand-made",
        [.. from entry in log.OfType<InteractionRecorded>()
            let interaction = entry.Interaction
            where interaction.Kind == InteractionKind.Joined
            select new Join(interaction.Actor.Value, interaction.Group!.Value.Value, interaction.At)],
        log,
        seed: 1,
        progress: null,
        TestContext.Current.CancellationToken);

    // Everybody joins the hall or, every other one, nothing; then, having asked on sql or go, the circle on it.
    private static List<LogEntry> GoalsDecide()
    {
        List<LogEntry> log =
        [
            new GroupChanged(new() { Id = new("sql-circle"), Topics = [new("sql")] }, Monday),
            new GroupChanged(new() { Id = new("go-circle"), Topics = [new("go")] }, Monday),
        ];
        for (var number = 0; number < 60; number++)
        {
            var (learner, at, topic) = ($"learner-{number:00}", Monday.AddDays(number), number % 4 < 2 ? "sql" : "go");
            Tell(InteractionKind.Asked, learner, at, topic, null);
            if (number % 2 == 0)
            {
                Tell(InteractionKind.Joined, learner, at.AddHours(1), null, "hall");
            }
        }

        for (var number = 0; number < 60; number++)
        {
            Tell(InteractionKind.Joined, $"learner-{number:00}", Monday.AddDays(number + 60), null, number % 4 < 2 ? "sql-circle" : "go-circle");
            Tell(InteractionKind.Asked, $"learner-{number:00}", Monday.AddDays(number + 60).AddHours(1), "sql", null);
        }

        return log;

        void Tell(InteractionKind kind, string actor, DateTimeOffset at, string? topic, string? group) => log.Add(new InteractionRecorded(new()
        {
            Id = new($"i-{log.Count}"),
            Kind = kind,
            At = at,
            Actor = new(actor),
            Topics = topic is null ? [] : [new(topic)],
            Group = group is null ? null : new GroupId(group),
        }));
    }

    // 30 people for each of two themes with three groups; each joins all three of one theme, in an order of their own.
    private static Join[] Themes(bool isDated) =>
    [
        .. from round in Enumerable.Range(0, 3)
           from learner in Enumerable.Range(0, 60)
           let theme = learner % 2 == 0 ? "a" : "b"
           select new Join($"learner-{learner:00}", $"{theme}{(learner + round) % 3}", isDated ? Monday.AddDays(round).AddMinutes(learner) : null),
    ];

    private sealed class Listener(List<double> shares) : IProgress<double>
    {
        public void Report(double value) => shares.Add(value);
    }
}
