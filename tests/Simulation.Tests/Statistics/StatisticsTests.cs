namespace LearningGraph.Simulation.Tests;

public sealed class StatisticsTests
{
    /// <summary>The figures of printed tables of the distribution.</summary>
    [Theory]
    [InlineData(1, 12.7062)]
    [InlineData(2, 4.3027)]
    [InlineData(9, 2.2622)]
    [InlineData(29, 2.0452)]
    [InlineData(99, 1.9842)]
    [InlineData(9_999, 1.9602)]
    public void Critical_OfFivePercent_IsThatOfTheTables(int freedom, double critical) => Assert.Equal(critical, StudentT.Critical(0.05, freedom), precision: 4);

    [Theory]
    [InlineData(0, 5, 1)]
    [InlineData(1, 1, 0.5)]
    [InlineData(-1, 1, 0.5)]
    [InlineData(2, 10, 0.07339)]
    [InlineData(4.3027, 2, 0.05)]
    [InlineData(double.PositiveInfinity, 3, 0)]
    public void TwoSided_KnownValues_AreThoseOfTheTables(double t, int freedom, double probability) => Assert.Equal(probability, StudentT.TwoSided(t, freedom), precision: 5);

    [Fact]
    public void HalfWidth_OfOneToFour_IsTheCriticalValueTimesTheStandardError()
    {
        var sample = Take(1, 2, 3, 4);

        Assert.Equal((4, 2.5), (sample.Count, sample.Mean));
        Assert.Equal(2.05426, sample.HalfWidth!.Value, precision: 5);
    }

    [Fact]
    public void HalfWidth_OfOne_IsUnknownAndOfEqualOnesZero()
    {
        Assert.Null(Take(3).HalfWidth);
        Assert.Equal(0, Take(3, 3, 3).HalfWidth);
    }

    /// <summary>t of 3.873 at three degrees of freedom has 0.030, but four signs cannot show less than 1 in 8.</summary>
    [Fact]
    public void ProbabilityByLuck_OfFew_IsNoLessThanTheirSignsCanShow()
    {
        Assert.Equal(0.125, Take(1, 2, 3, 4).ProbabilityByLuck);
        Assert.Equal(0.5, Take(7, 7).ProbabilityByLuck);
        Assert.Equal(1, Take(7).ProbabilityByLuck);
    }

    /// <summary>Mean 0.5, standard error 0.5: t is 1 at nine degrees of freedom.</summary>
    [Fact]
    public void ProbabilityByLuck_OfMany_IsStudents() => Assert.Equal(0.3434, Take(-1, 2, -1, 2, -1, 2, -1, 2, -1, 2).ProbabilityByLuck, precision: 4);

    [Theory]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(0.5, 10, 0.2366, 0.7634)]
    [InlineData(1, 10, 0.7225, 1)]
    public void Wilson_KnownValues_AreThoseOfTheFormula(double share, int count, double low, double high)
    {
        var interval = Wilson.Interval(share, count);

        Assert.Equal(low, interval.Low, precision: 4);
        Assert.Equal(high, interval.High, precision: 4);
    }

    [Fact]
    public void Holm_ThreeProbabilities_AreMultipliedByThoseLeft() =>
        Assert.Equal([0.03, 0.06, 0.06], Holm.Correct([0.01, 0.04, 0.03]).Select(probability => Math.Round(probability, 12)));

    [Fact]
    public void Holm_Probabilities_NeverExceedOne() => Assert.Equal([1.0, 1.0], Holm.Correct([0.9, 0.6]));

    [Theory]
    [InlineData(0, new[] { 1.0, 1, 1 })]
    [InlineData(0.75, new[] { 0.0, 1, 0, 0 })]
    [InlineData(0.25, new[] { 4.0, 1, 2, 3 })]
    public void Gini_KnownAmounts_IsHalfTheRelativeMeanDifference(double gini, double[] amounts) => Assert.Equal(gini, Inequality.MeasureGini(amounts)!.Value, precision: 12);

    [Fact]
    public void Gini_OfNothing_IsUndefined()
    {
        Assert.Null(Inequality.MeasureGini([0, 0]));
        Assert.Null(Inequality.MeasureGini([]));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 2.5)]
    [InlineData(0.9, 3.7)]
    [InlineData(1, 4)]
    public void Quantile_OfOneToFour_LiesBetweenNeighbours(double share, double quantile) => Assert.Equal(quantile, Quantile.OfSorted([1, 2, 3, 4], share), precision: 12);

    /// <summary>Of four, one falls silent on day 10, one of the two left after day 20 on day 30: 3/4, then 3/8. Intervals by hand from Greenwood's formula.</summary>
    [Fact]
    public void KaplanMeier_CensoredAndSilent_IsTheProductOfWhatIsLeft()
    {
        var points = KaplanMeier.Estimate([new(40, false), new(10, true), new(30, true), new(20, false)]);

        Assert.Equal([(0, 1.0), (10, 0.75), (30, 0.375)], points.Select(point => (point.Day, point.Share)));
        Assert.Equal((0.0110, 0.8080), (Math.Round(points[2].Low, 4), Math.Round(points[2].High, 4)));
    }

    [Fact]
    public void KaplanMeier_NobodySilent_StaysAtOneWithAnInterval()
    {
        var point = Assert.Single(KaplanMeier.Estimate([.. Enumerable.Repeat(new Lifetime(40, false), 10)]));

        Assert.Equal((0, 1.0), (point.Day, point.Share));
        Assert.Equal(0.7225, point.Low, precision: 4);
    }

    [Fact]
    public void KaplanMeier_SilentFromTheBeginning_BeginsBelowOne()
    {
        var points = KaplanMeier.Estimate([new(0, true), new(40, false)]);

        Assert.Equal([(0, 0.5)], points.Select(point => (point.Day, point.Share)));
    }

    [Fact]
    public void Best_AlwaysBetter_IsCertain() => Assert.Equal([1.0, 0.0], BestOf([[2, 3, 4], [1, 2, 3]]).Select(share => Math.Round(share, 9)));

    [Fact]
    public void Best_EqualOnes_ShareIt() => Assert.Equal([0.5, 0.5], BestOf([[2, 3, 4], [2, 3, 4]]).Select(share => Math.Round(share, 9)));

    /// <summary>Of four resamplings of two replicates one favours the first, one the second, and two are ties. 2,000 draws: the error is below 0.04 in all but 1 of 3,000 seeds.</summary>
    [Fact]
    public void Best_TurnAndTurnAbout_IsEven()
    {
        var best = BestOf([[1, 0], [0, 1]]);

        Assert.InRange(best[0], 0.46, 0.54);
        Assert.Equal(1, best.Sum(), precision: 9);
    }

    private static double[] BestOf(double[][] strategies) => BestProbabilities.Measure([strategies], strategies[0].Length, new Draw(5))[0];

    private static Sample Take(params double[] values)
    {
        Sample sample = new();
        foreach (var value in values)
        {
            sample.Add(value);
        }

        return sample;
    }
}
