namespace LearningGraph.Simulation.Tests;

public sealed class ExperimentTests
{
    private static readonly Scenario Small = new()
    {
        Replicates = 4,
        Ticks = 60,
        Workplace = new() { Learners = 150 },
        Seeding = new() { FounderHours = 78 },
        Strategies = [new() { Strategy = SeedingStrategy.None }, new() { Strategy = SeedingStrategy.TopDegree }],
    };

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Play_OtherThreads_GivesTheSameReport(int threads)
    {
        var one = ExperimentReports.Of(Small, Play(Small, 1))!;

        Assert.Equal(4, one.Replicates);
        Assert.Equal(ReportJson.Write(one), ReportJson.Write(ExperimentReports.Of(Small, Play(Small, threads))!));
    }

    [Fact]
    public void Play_OtherSeed_GivesOtherRows() =>
        Assert.NotEqual(ReportJson.Write(ExperimentReports.Of(Small, Play(Small, 1))!), ReportJson.Write(ExperimentReports.Of(Small, Play(Small with { Seed = 2 }, 1))!));

    /// <summary>What else is compared is no part of a strategy's luck.</summary>
    [Fact]
    public void Play_OtherStrategiesBeside_ChangesNoRow()
    {
        var alone = Replicate.Play(Small with { Strategies = [Small.Strategies[1]] }, WorkplaceSource.Synthetic, 2, TestContext.Current.CancellationToken)[0];

        var beside = Replicate.Play(Small, WorkplaceSource.Synthetic, 2, TestContext.Current.CancellationToken)[1];

        Assert.Equal((alone with { Strategy = 1 }).ToJsonLine(), beside.ToJsonLine());
    }

    [Fact]
    public void Row_AsJsonLine_IsReadBackToTheSameLine()
    {
        var line = Replicate.Play(Small, WorkplaceSource.Synthetic, 0, TestContext.Current.CancellationToken)[1].ToJsonLine();

        Assert.DoesNotContain((byte)'\n', line);
        Assert.Equal(line, ReplicateRow.FromJsonLine(line).ToJsonLine());
    }

    [Fact]
    public void Play_StoppingRuleHolds_EndsEarlyWithTheSameRowsOnAnyThreads()
    {
        var stopping = Small with { Replicates = 40, Ticks = 20, Stopping = new() { Measure = "overCapacity", HalfWidth = 1, LeastReplicates = 10 } };

        Assert.Equal(10, Play(stopping, 1).Length / 2);
        Assert.Equal(Play(stopping, 1).Select(row => row.ToJsonLine()), Play(stopping, 3).Select(row => row.ToJsonLine()));
    }

    [Fact]
    public void Play_Cancelled_Stops()
    {
        using CancellationTokenSource stopped = new();
        stopped.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Experiment.Play(Small, WorkplaceSource.Synthetic, 2, null, stopped.Token));
    }

    [Fact]
    public void Play_ScenarioThatBreaksARule_IsRefusedByItsSentence() =>
        Assert.StartsWith(
            "replicates 0 is outside",
            Assert.Throws<ArgumentException>(() => Replicate.Play(Small with { Replicates = 0 }, WorkplaceSource.Synthetic, 0, CancellationToken.None)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Play_LiveStartOnAMadeUpWorkplace_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Replicate.Play(Small with { Start = ScenarioStart.Live }, WorkplaceSource.Synthetic, 0, CancellationToken.None));

    private static System.Collections.Immutable.ImmutableArray<ReplicateRow> Play(Scenario scenario, int threads) =>
        Experiment.Play(scenario, WorkplaceSource.Synthetic, threads, null, TestContext.Current.CancellationToken);
}
