namespace LearningGraph.Simulation.Tests;

/// <summary>What the facts are measured with gives known answers.</summary>
public sealed class FactStatisticsTests
{
    [Fact]
    public void Of_FiveValues_IsStudentsInterval()
    {
        var estimate = Estimate.Of([1.0, 2.0, 3.0, 4.0, 5.0]);

        Assert.Equal(3, estimate.Mean, 12);
        Assert.Equal(2.776 * Math.Sqrt(0.5), estimate.Margin, 0.03);
    }

    [Fact]
    public void Of_SharesOfDifferentSize_WeighsByWhatTheyAreOf()
    {
        var estimate = Estimate.Of([new Share(1, 1), new Share(0, 9)]);

        Assert.Equal(0.1, estimate.Mean, 12);
    }

    [Fact]
    public void Of_EqualShares_HasNoMargin() => Assert.Equal(0, Estimate.Of([new Share(1, 2), new Share(3, 6), new Share(2, 4)]).Margin, 12);

    [Fact]
    public void Fit_PlaneWithoutNoise_FindsBothSlopes()
    {
        double[][] rows = [[0, 0], [1, 0], [0, 1], [1, 1], [2, 1], [1, 3]];

        var effects = Regression.Fit(rows, Array.ConvertAll(rows, row => 5 + (2 * row[0]) - (3 * row[1])));

        Assert.Equal(2, effects[0].Mean, 9);
        Assert.Equal(-3, effects[1].Mean, 9);
        Assert.True(effects[0].IsPositive && effects[1].IsNegative);
    }

    [Fact]
    public void ExponentOf_CountsOfAPowerLaw_IsItsExponent()
    {
        int[] counts = [.. Enumerable.Range(1, 2_000).SelectMany(days => Enumerable.Repeat(days, (int)Math.Round(1e6 * Math.Pow(days, -2))))];

        Assert.Equal(2, PowerLaw.ExponentOf(counts), 0.03);
    }

    [Fact]
    public void BassFit_CurveOfTheModelItself_FindsBothParameters()
    {
        const int audience = 1_000_000;
        List<(int Joins, int Left, double Share)> weeks = [];
        for (int week = 0, inside = 0; week < 780; week++)
        {
            var share = inside / (double)audience;
            var joins = (int)Math.Round((audience - inside) * (0.02 + (0.4 * share)) / 52);
            weeks.Add((joins, audience - inside, share));
            inside += joins;
        }

        var (p, q) = BassFit.Fit(weeks);

        Assert.Equal(0.02, p, 0.001);
        Assert.Equal(0.4, q, 0.005);
    }
}
