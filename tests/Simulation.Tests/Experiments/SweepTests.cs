namespace LearningGraph.Simulation.Tests;

public sealed class SweepTests
{
    private static readonly Measure Adoption = MeasureCatalogue.All[MeasureCatalogue.PlaceOf("adoption")];

    /// <summary>A probability by luck of 0.02 is a claim at one point and none at one of twenty.</summary>
    [Fact]
    public void Correct_OneOfManyPointsSeemsClear_ClaimsNothing()
    {
        var lucky = Point(0, 20, 0.25, -0.25);
        var grid = Sweep.Correct([lucky, .. Enumerable.Range(1, 19).Select(value => Point(value, 20, 0, 0))]);

        Assert.Single(Sweep.FindLosses([lucky], Adoption, 1));
        Assert.Single(Sweep.FindLosses(Sweep.Correct([lucky]), Adoption, 1));
        Assert.Empty(Sweep.FindLosses(grid, Adoption, 1));
        Assert.InRange(grid[0].Figures[1].ToFirst!.AdjustedP, 0.3, 0.5);
    }

    [Fact]
    public void Correct_ClearAtEveryPoint_StaysSo()
    {
        var grid = Sweep.Correct([.. Enumerable.Range(0, 20).Select(value => Point(value, 20, 0.3, 0.2))]);

        Assert.Equal(grid.Length, Sweep.FindLosses(grid, Adoption, 1).Length);
    }

    // The second strategy's lead is the first number in three of four replicates, else the second.
    private static SweepPoint Point(double value, int replicates, double often, double seldom)
    {
        var rows = HandmadeRows.WithAdoption([.. Enumerable.Range(0, replicates).Select(replicate => (double?)(0.1 + (replicate % 4 == 0 ? seldom : often)))]);
        var report = ExperimentReports.Of(HandmadeRows.Scenario, rows)!;
        return new([value], report.Replicates, [.. report.Strategies.Select(strategy => strategy.Figures[MeasureCatalogue.PlaceOf("adoption")])]);
    }
}
