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
        Assert.Null(report.Rows[2].VsBestBaseline);
        Assert.True(report.Rows[1].VsBestBaseline!.High < 0);
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
    public void Run_Cancelled_Stops()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => CommunityEvaluation.Run("x", Themes(isDated: true), seed: 1, progress: null, stop.Token));
    }

    [Fact]
    public void Run_Progress_EndsAtOne()
    {
        List<double> shares = [];

        CommunityEvaluation.Run("x", Themes(isDated: true), seed: 1, new Listener(shares), TestContext.Current.CancellationToken);

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
        CommunityEvaluation.Run("hand-made", joins, seed: 1, progress: null, TestContext.Current.CancellationToken);

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
