namespace LearningGraph.Simulation.Tests;

public sealed class ExperimentReportsTests
{
    private static readonly Scenario Scenario = HandmadeRows.Scenario;

    [Fact]
    public void Of_KnownValues_GivesMeanIntervalAndPairedDifference()
    {
        var report = ExperimentReports.Of(Scenario, HandmadeRows.WithAdoption(0.2, 0.3, 0.4, 0.5))!;

        var figure = report.Figure(1, "adoption");
        Assert.Equal((4, false), (report.Replicates, report.IsComplete));
        Assert.Equal(0.35, figure.Mean!.Value, precision: 12);
        Assert.Equal((0.144574, 0.555426), (Math.Round(figure.Low!.Value, 6), Math.Round(figure.High!.Value, 6)));
        Assert.Equal(0.25, figure.ToFirst!.Mean, precision: 12);
        Assert.Equal((0.044574, 0.455426), (Math.Round(figure.ToFirst.Low!.Value, 6), Math.Round(figure.ToFirst.High!.Value, 6)));
        Assert.Equal(1, figure.BestProbability!.Value, precision: 9);
        Assert.Null(report.Figure(0, "adoption").ToFirst);
    }

    [Fact]
    public void Of_RowsInAnyOrderAndTwice_GivesTheSameBytes()
    {
        var rows = HandmadeRows.WithAdoption([.. Enumerable.Range(0, 12).Select(replicate => (double?)(replicate / 20.0))]);

        var report = ReportJson.Write(ExperimentReports.Of(Scenario, rows)!);

        Assert.Equal(report, ReportJson.Write(ExperimentReports.Of(Scenario, rows.Reverse().Concat(rows))!));
    }

    [Fact]
    public void Of_ReplicateWithAStrategyMissing_LeavesItOut()
    {
        var rows = HandmadeRows.WithAdoption(0.2, 0.9, 0.4);

        var report = ExperimentReports.Of(Scenario, rows.Where(row => row is not { Strategy: 0, Replicate: 1 }))!;

        Assert.Equal((2, 0.3), (report.Replicates, Math.Round(report.Figure(1, "adoption").Mean!.Value, 12)));
    }

    [Fact]
    public void Of_NothingComplete_IsNull() => Assert.Null(ExperimentReports.Of(Scenario, HandmadeRows.WithAdoption(0.2).Take(1)));

    [Fact]
    public void Of_UndefinedInSomeReplicates_SaysHowManyAndClaimsNothing()
    {
        double?[] values = [.. Enumerable.Repeat<double?>(0.9, 18), null, 0.8];

        var report = ExperimentReports.Of(Scenario, HandmadeRows.WithAdoption(values))!;

        var figure = report.Figure(1, "adoption");
        Assert.Equal((19, 19, false), (figure.Replicates, figure.ToFirst!.Replicates, figure.ToFirst.IsClear));
        Assert.EndsWith("; in 19 replicates).", Assert.Single(report.Conclusions, sentence => sentence.StartsWith("adoption: ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Null(figure.BestProbability);
    }

    [Fact]
    public void Of_SurvivalWithoutADeath_HasAnIntervalAllTheSame()
    {
        ReplicateRow[] rows = [.. Enumerable.Range(0, 10).SelectMany(replicate => new[] { HandmadeRows.Of(0, replicate, ("survival90", 1)), HandmadeRows.Of(1, replicate) })];

        var figure = ExperimentReports.Of(Scenario, rows)!.Figure(0, "survival90");

        Assert.Equal((1.0, 0.7225), (figure.Mean!.Value, Math.Round(figure.Low!.Value, 4)));
    }

    [Fact]
    public void Of_Curves_HoldTheMeanAndTheMiddleEightyPercent()
    {
        var curve = ExperimentReports.Of(Scenario, HandmadeRows.WithAdoption([.. Enumerable.Repeat<double?>(0, 11)]))!.Strategies[0].Curves.Single(curve => curve.Name == "active");

        Assert.Equal([1, 5], curve.Mean);
        Assert.Equal([1, 1], curve.Low);
        Assert.Equal([1, 9], curve.High);
    }

    [Theory]
    [InlineData(ScenarioStart.Synthetic, 0)]
    [InlineData(ScenarioStart.Live, 3)]
    public void Of_FoundersOfALiveStart_AreCountedOverReplicates(ScenarioStart start, int founders)
    {
        var report = ExperimentReports.Of(Scenario with { Start = start }, [HandmadeRows.Of(0, 0), HandmadeRows.Of(1, 0), HandmadeRows.Of(0, 1), HandmadeRows.Of(1, 1)])!;

        Assert.Equal(founders, report.Strategies.Sum(strategy => strategy.Founders.Length) - (start == ScenarioStart.Live ? 1 : 0));
        if (founders > 0)
        {
            Assert.Equal([(1, 1.0), (0, 0.5)], report.Strategies[1].Founders.Select(founder => (founder.Number, founder.Share)));
        }
    }

    [Fact]
    public void Of_RowOfAnotherScenario_IsRefused()
    {
        var row = HandmadeRows.Of(1, 0);

        Assert.All(
            [row with { Strategy = 2 }, row with { Replicate = 20 }, row with { Replicate = -1 }, row with { Values = [1] }, row with { Active = [1] }],
            foreign => Assert.Throws<ArgumentException>(() => ExperimentReports.Of(Scenario, [foreign])));
    }

    [Fact]
    public void Conclusions_LargeDifferenceInFewReplicates_IsNotClaimed()
    {
        var report = ExperimentReports.Of(Scenario, HandmadeRows.WithAdoption(0.8, 0.8, 0.81, 0.8, 0.8))!;

        Assert.DoesNotContain(report.Conclusions, sentence => sentence.Contains("clearly", StringComparison.Ordinal));
        Assert.Contains("Fewer than 6 can show no difference at all.", report.Conclusions[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Conclusions_LargeDifferenceInMany_IsClaimedWithItsInterval()
    {
        var report = ExperimentReports.Of(Scenario, HandmadeRows.WithAdoption([.. Enumerable.Range(0, 20).Select(replicate => (double?)(0.5 + (replicate % 2 * 0.1)))]))!;

        Assert.Equal("adoption: clearly better than none: random (+45.0 points, 42.6 to 47.4).", report.Conclusions[0]);
    }

    [Fact]
    public void Conclusions_RunTooShortForAMeasure_SaysHowLongItHasToBe()
    {
        static string[] Sentences(int ticks)
        {
            var scenario = HandmadeRows.Scenario with { Ticks = ticks };
            var row = HandmadeRows.Of(0, 0) with { Active = Weeks(ticks), Members = Weeks(ticks), Questions = Weeks(ticks), Answers = Weeks(ticks) };
            return [.. ExperimentReports.Of(scenario, [row, row with { Strategy = 1 }])!.Conclusions.Where(sentence => sentence.Contains("too short", StringComparison.Ordinal))];
        }

        static System.Collections.Immutable.ImmutableArray<int> Weeks(int ticks) => [.. new int[ticks / 5]];

        Assert.Equal(
            "Runs of 100 ticks are too short for some measures, which are left out; in brackets the ticks they need: survival180 (128), survival365 (260).", Assert.Single(Sentences(100)));
        Assert.Empty(Sentences(260));
    }

    [Fact]
    public void Conclusions_LessIsBetter_CallsMoreWorse()
    {
        ReplicateRow[] rows = [.. Enumerable.Range(0, 20).SelectMany(replicate => new[] { HandmadeRows.Of(0, replicate), HandmadeRows.Of(1, replicate, ("overCapacity", 0.2 + (replicate % 2 * 0.1))) })];

        var report = ExperimentReports.Of(Scenario, rows)!;

        Assert.Contains(report.Conclusions, sentence => sentence.StartsWith("overCapacity: clearly worse than none: random (+25.0 points", StringComparison.Ordinal));
    }

    /// <summary>With eight others compared, a probability of 0.02 for one of them is no claim.</summary>
    [Fact]
    public void Conclusions_ManyStrategies_AreCorrectedForTheirNumber()
    {
        var nine = Scenario with { Strategies = [.. Scenario.Strategies, .. Enumerable.Range(0, 7).Select(number => new StrategyChoice { Name = $"same {number}", Strategy = SeedingStrategy.Random })] };
        var rows = Enumerable.Range(0, 20).SelectMany(replicate => Enumerable.Range(0, 9).Select(strategy =>
            HandmadeRows.Of(strategy, replicate, ("adoption", strategy == 1 ? 0.5 + (replicate % 4 == 0 ? -0.25 : 0.25) : 0.5))));

        var difference = ExperimentReports.Of(nine, rows)!.Figure(1, "adoption").ToFirst!;

        Assert.InRange(difference.P, 0.015, 0.025);
        Assert.Equal(difference.P * 8, difference.AdjustedP, precision: 9);
        Assert.False(difference.IsClear);
    }
}
