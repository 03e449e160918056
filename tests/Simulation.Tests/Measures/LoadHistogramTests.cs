namespace LearningGraph.Simulation.Tests;

public sealed class LoadHistogramTests
{
    [Fact]
    public void Percentile_OfOneToTwenty_IsTheUpperEndOfItsStep()
    {
        LoadHistogram loads = new();
        for (var load = 1; load <= 20; load++)
        {
            loads.Add(load + 0.05f);
        }

        Assert.Equal((1.1, 10.1, 19.1, 20.1), (loads.Percentile(0.05), loads.Percentile(0.5), loads.Percentile(0.95), loads.Percentile(1)));
    }

    [Fact]
    public void Add_NoHelpLately_IsLeftOut()
    {
        LoadHistogram loads = new();
        loads.Add(0);
        loads.Add(0.005f);

        Assert.Equal(0, loads.Percentile(0.95));
    }

    [Fact]
    public void Add_BeyondTheLastStep_CountsAsOneHundred()
    {
        LoadHistogram loads = new();
        loads.Add(1e6f);

        Assert.Equal(100, loads.Percentile(0.95));
    }
}
