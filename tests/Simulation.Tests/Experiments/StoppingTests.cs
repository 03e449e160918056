namespace LearningGraph.Simulation.Tests;

public sealed class StoppingTests
{
    private static readonly Scenario Scenario = HandmadeRows.Scenario with { Stopping = new() { HalfWidth = 0.05, LeastReplicates = 10 } };

    // Wide apart in the first six replicates, equal from then on.
    private static readonly ReplicateRow[] Rows = HandmadeRows.WithAdoption([.. Enumerable.Range(0, 20).Select(replicate => (double?)(replicate < 6 ? 0.2 + (replicate % 2 * 0.2) : 0.3))]);

    [Fact]
    public void FindCount_NarrowEnough_IsTheFirstReplicateThatMakesItSo()
    {
        var count = Stopping.FindCount(Scenario, Rows)!.Value;

        Assert.InRange(count, 11, 19);
        Assert.Null(Stopping.FindCount(Scenario, Rows.Where(row => row.Replicate < count - 1)));
        Assert.Equal(count, Stopping.FindCount(Scenario, Rows.Where(row => row.Replicate < count)));
    }

    [Fact]
    public void FindCount_BeforeTheLeastReplicates_IsNull() =>
        Assert.Equal(10, Stopping.FindCount(Scenario, HandmadeRows.WithAdoption([.. Enumerable.Repeat<double?>(0.3, 12)])));

    [Fact]
    public void FindCount_AReplicateIsMissing_LooksNoFurther() => Assert.Null(Stopping.FindCount(Scenario, Rows.Where(row => row.Replicate != 4)));

    [Fact]
    public void FindCount_NoRule_IsNull() => Assert.Null(Stopping.FindCount(HandmadeRows.Scenario, Rows));

    [Fact]
    public void Report_RowsBeyondTheRule_ChangeNothing()
    {
        var count = Stopping.FindCount(Scenario, Rows)!.Value;

        var report = ExperimentReports.Of(Scenario, Rows)!;

        Assert.Equal((count, true), (report.Replicates, report.IsComplete));
        Assert.Equal(ReportJson.Write(report), ReportJson.Write(ExperimentReports.Of(Scenario, Rows.Where(row => row.Replicate < count).Reverse())!));
        Assert.Contains("the stopping rule was met", report.Conclusions[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void IsReached_LastReplicateWithoutARule_IsTrue()
    {
        Assert.True(Stopping.IsReached(HandmadeRows.Scenario, Rows));
        Assert.False(Stopping.IsReached(HandmadeRows.Scenario, Rows.Skip(1)));
    }

    [Fact]
    public void Watch_AReplicateAtATime_HoldsFromTheCountOn()
    {
        StoppingWatch watch = new(Scenario);
        var replicates = Rows.Chunk(2).ToArray();
        List<bool> reached = [];
        foreach (var replicate in replicates)
        {
            watch.Add(replicate);
            reached.Add(watch.IsReached);
        }

        Assert.Equal(Stopping.FindCount(Scenario, Rows), reached.IndexOf(true) + 1);
        Assert.DoesNotContain(false, reached[reached.IndexOf(true)..]);
        Assert.Throws<ArgumentException>(() => watch.Add(replicates[3]));
    }
}
