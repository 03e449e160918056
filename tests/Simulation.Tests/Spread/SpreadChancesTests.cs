namespace LearningGraph.Simulation.Tests;

public class SpreadChancesTests
{
    private const uint Half = SpreadChances.Certain / 2;

    [Fact]
    public void Of_IndependentCascade_TakesTheProbabilities()
    {
        var chances = SpreadChances.Of(SpreadGraph.Create(3, [new(0, 2, 0.5), new(1, 2, 1), new(2, 1, 0)]), SpreadModel.IndependentCascade);

        Assert.Equal([0u, Half, SpreadChances.Certain], chances.Into);
        Assert.Equal([Half, SpreadChances.Certain, 0u], chances.OutOf);
    }

    [Fact]
    public void Of_WeightedCascade_SharesOutByTheEdgesIntoANode()
    {
        var chances = SpreadChances.Of(SpreadGraph.Create(3, [new(0, 2, 0.1), new(1, 2, 0.9), new(2, 1, 0.3)]), SpreadModel.WeightedCascade);

        Assert.Equal([Half, Half, SpreadChances.Certain], chances.OutOf);
    }

    [Fact]
    public void Of_LinearThresholdWithWeightsAboveOne_DividesThemByTheirSum()
    {
        var chances = SpreadChances.Of(SpreadGraph.Create(4, [new(0, 3, 1), new(1, 3, 1), new(2, 3, 1)]), SpreadModel.LinearThreshold);

        Assert.Equal(SpreadChances.Certain, chances.Into[2]);
        Assert.Equal(SpreadChances.Certain, chances.OutOf[0] + chances.OutOf[1] + chances.OutOf[2]);
        Assert.All(chances.OutOf.ToArray(), chance => Assert.Equal(SpreadChances.Certain / 3.0, chance, 1.0));
    }

    [Fact]
    public void Of_LinearThresholdWithWeightsBelowOne_LeavesThem()
    {
        var chances = SpreadChances.Of(SpreadGraph.Create(3, [new(0, 2, 0.25), new(1, 2, 0.25)]), SpreadModel.LinearThreshold);

        Assert.Equal([Half / 2, Half], chances.Into);
        Assert.Equal([Half / 2, Half / 2], chances.OutOf);
    }

    [Fact]
    public void Of_AModelThatIsNone_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SpreadChances.Of(Graphs.Path(2, 1), (SpreadModel)3));
}
