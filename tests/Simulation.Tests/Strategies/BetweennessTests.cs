namespace LearningGraph.Simulation.Tests;

public class BetweennessTests
{
    // Ordered pairs: 2 x 1 x 3 for the second, 2 x 2 x 2 for the middle.
    [Fact]
    public void Of_Path_CountsThePairsApart() =>
        Assert.Equal([0, 6, 8, 6, 0], Measure(new(5) { Ties = [(0, 1), (1, 2), (2, 3), (3, 4)] }));

    // Two shortest paths between opposite corners of a square, so a half each.
    [Fact]
    public void Of_Square_SharesThePaths() => Assert.Equal([1, 1, 1, 1], Measure(new(4) { Ties = [(0, 1), (1, 2), (2, 3), (3, 0)] }));

    [Fact]
    public void Of_MoreThanTheSources_StillFindsTheHub()
    {
        var hub = Betweenness.MostSources * 2;
        var betweenness = Measure(new(hub + 1) { Ties = [.. Enumerable.Range(0, hub).Select(leaf => (leaf, hub))] });

        Assert.Equal(hub, Array.IndexOf(betweenness, betweenness.Max()));
        Assert.Equal(Betweenness.MostSources * (hub - 1.0), betweenness[hub], precision: 6);
    }

    private static double[] Measure(TinyWorkplace workplace) => Betweenness.Of(Audience.Of(workplace.Organise(), workplace.Outline()));
}
