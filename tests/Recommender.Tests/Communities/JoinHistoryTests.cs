namespace LearningGraph.Recommender.Tests;

public sealed class JoinHistoryTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_TheSameMembershipTwice_CountsTheFirst()
    {
        var history = JoinHistory.Of([new("ana", "sql", Monday.AddDays(2)), new("ana", "sql", Monday), new("bo", "go", Monday.AddDays(1))]);

        Assert.Equal((2, "ana bo", "go sql"), (history.Count, string.Join(' ', history.Learners), string.Join(' ', history.Groups)));
        Assert.Equal([Monday, Monday.AddDays(1)], history.Times!);
    }

    [Fact]
    public void Of_OneUndated_KeepsTheOrderGiven() =>
        Assert.Null(JoinHistory.Of([new("ana", "sql", Monday), new("bo", "go", null), new("cy", "go", Monday.AddDays(1))]).Times);

    [Fact]
    public void Of_AllAtOneMoment_HaveNoOrderInTime() => Assert.Null(JoinHistory.Of([new("ana", "sql", Monday), new("bo", "go", Monday)]).Times);

    [Fact]
    public void CutAt_HalfWay_KnowsWhatCameBeforeAndHoldsOutWhatCameAfter()
    {
        var window = History("ana/a bo/b bo/a cy/c", "ana/b bo/d cy/a ana/c dee/a").CutAt(4.0 / 9, 1);

        Assert.Equal(4, window.Known.Count);

        // Ana, bo and cy are 0 to 2, groups a to d are 0 to 3; nobody was in d, and dee was nowhere.
        Assert.Equal(["0: 1 2", "2: 0"], window.Joined.Select(learner => $"{learner.Learner}: {string.Join(' ', learner.Groups)}"));
        Assert.Equal(3, Assert.Single(window.Cold).Learner);
        Assert.Equal(Monday.AddDays(4), window.Begins);
    }

    [Fact]
    public void CutAt_InsideOfOneMoment_TakesTheWholeMomentIntoTheWindow()
    {
        Join[] joins = [new("ana", "a", Monday), new("bo", "a", Monday.AddDays(1)), new("bo", "b", Monday.AddDays(1)), new("ana", "b", Monday.AddDays(1))];

        Assert.Equal(1, JoinHistory.Of(joins).CutAt(0.75, 1).Known.Count);
    }

    [Fact]
    public void LeaveOut_LastAndTheOneBefore_NeverKnowWhatCameLater()
    {
        var history = JoinHistory.Of([new("ana", "a", null), new("bo", "b", null), new("ana", "b", null), new("cy", "c", null), new("bo", "c", null), new("ana", "c", null)]);

        var (last, before) = (history.LeaveOut(fromEnd: 0), history.LeaveOut(fromEnd: 1));

        Assert.Equal(["0: 2", "1: 2"], last.Joined.Select(learner => $"{learner.Learner}: {string.Join(' ', learner.Groups)}"));
        Assert.Equal([0, 1], last.Known.GroupsOf(0).ToArray());
        Assert.Equal(["0: 1"], before.Joined.Select(learner => $"{learner.Learner}: {string.Join(' ', learner.Groups)}"));
        Assert.Equal([0], before.Known.GroupsOf(0).ToArray());
        Assert.Equal([1], before.Known.GroupsOf(1).ToArray());
    }

    [Fact]
    public void Measure_EqualScores_RankByIdAndOwnAndEmptyGroupsAreNoCandidates()
    {
        // Ana is in b, joins d; a and c have members, e has none.
        var window = JoinWindow.Of(null, 3, 5, before: [(0, 1), (1, 0), (1, 2), (1, 3)], after: [(0, 3)]);
        CommunityMetrics metrics = new();

        window.Measure(window.Joined, (_, scores) => scores.Clear(), metrics, TestContext.Current.CancellationToken);

        Assert.Equal(1.0 / 3, metrics.ToRow("x", "x", null).Mrr, precision: 12);
    }

    private static JoinHistory History(params string[] joins) =>
        JoinHistory.Of([.. string.Join(' ', joins).Split(' ').Select((join, day) => new Join(join.Split('/')[0], join.Split('/')[1], Monday.AddDays(day)))]);
}
