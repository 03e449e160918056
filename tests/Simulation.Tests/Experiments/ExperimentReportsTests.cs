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
        Assert.Equal("adoption: cannot be compared with none, as it is not defined in each replicate.", report.Findings[0].Sentence);
        Assert.Matches("^random: nothing is claimed, .*; defined in 19 of 20 replicates$", Assert.Single(report.Findings[0].Details));
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

    // 2^(1 - 8) times 8 is 0.06, 2^(1 - 9) times 8 is 0.03.
    [Theory]
    [InlineData(8, "So far 8 of 20 replicates. Fewer than 9 can show no difference at all.")]
    [InlineData(9, "So far 9 of 20 replicates.")]
    public void Conclusions_ManyStrategiesInFewReplicates_SayHowManyAreNeeded(int replicates, string basis)
    {
        var nine = Scenario with { Strategies = [.. Scenario.Strategies, .. Enumerable.Range(0, 7).Select(number => new StrategyChoice { Name = $"other {number}", Strategy = SeedingStrategy.Random })] };
        var rows = Enumerable.Range(0, replicates).SelectMany(replicate => Enumerable.Range(0, 9).Select(strategy =>
            HandmadeRows.Of(strategy, replicate, ("adoption", strategy == 1 ? 0.9 + (replicate % 2 * 0.01) : 0.1))));

        var report = ExperimentReports.Of(nine, rows)!;

        Assert.Equal(basis, report.Conclusions[^1]);
        Assert.Equal(replicates == 9, report.Conclusions.Contains("adoption: clearly better than none: random."));
    }

    [Fact]
    public void Conclusions_LargeDifferenceInMany_IsClaimedWithItsInterval()
    {
        var report = ExperimentReports.Of(Scenario, HandmadeRows.WithAdoption([.. Enumerable.Range(0, 20).Select(replicate => (double?)(0.5 + (replicate % 2 * 0.1)))]))!;

        Assert.Equal("adoption: clearly better than none: random.", report.Conclusions[0]);
        Assert.Equal(["random: clearly better, +45.0 points (42.6 to 47.4)"], report.Findings[0].Details);
        Assert.Equal(report.Conclusions, report.Findings.Select(finding => finding.Sentence));
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

        var finding = Assert.Single(report.Findings, finding => finding.Sentence == "overCapacity: clearly worse than none: random.");
        Assert.StartsWith("random: clearly worse, +25.0 points", Assert.Single(finding.Details), StringComparison.Ordinal);
    }

    [Fact]
    public void Conclusions_ManyStrategies_NameTheLargestDifferencesAndListAll()
    {
        var many = Scenario with { Strategies = [.. Scenario.Strategies, .. Enumerable.Range(2, 6).Select(number => new StrategyChoice { Name = $"s{number}", Strategy = SeedingStrategy.Random })] };

        // The second to the sixth are better by 10 to 50 points, the seventh worse, the eighth the same.
        double[] values = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.1, 0.3];
        var rows = Enumerable.Range(0, 20).SelectMany(replicate => values.Select((value, strategy) =>
            HandmadeRows.Of(strategy, replicate, ("adoption", strategy is 0 or 7 ? value : value + (replicate % 2 * 0.01)))));

        var finding = ExperimentReports.Of(many, rows)!.Findings[0];

        Assert.Equal("adoption: clearly better than none: s5, s4, s3 and 2 more; clearly worse: s6.", finding.Sentence);
        Assert.Equal(["random", "s2", "s3", "s4", "s5", "s6", "s7"], finding.Details.Take(7).Select(detail => detail[..detail.IndexOf(':', StringComparison.Ordinal)]));
        Assert.StartsWith("s7: no clear difference", finding.Details[6], StringComparison.Ordinal);
        Assert.Equal("when replicates are drawn again, the best mean is that of s5 in 100 % of all cases", finding.Details[7]);
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
