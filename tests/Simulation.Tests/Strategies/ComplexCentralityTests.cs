namespace LearningGraph.Simulation.Tests;

public class ComplexCentralityTests
{
    // A clique of four (any two have two friends in common), and a tail 3 - 4 - 5 - 6.
    private static readonly TinyWorkplace CliqueWithTail = new(7)
    {
        Ties = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3), (3, 4), (4, 5), (5, 6)],
    };

    [Fact]
    public void Of_ThresholdTwo_StopsAtNarrowBridges() => Assert.Equal([3, 3, 3, 3, 0, 0, 0], Measure(threshold: 2));

    [Fact]
    public void Of_ThresholdAboveAllBridges_IsZero() => Assert.Equal(new double[7], Measure(threshold: 3));

    // Without a threshold it is closeness within three steps: 0 has three friends, 4 in two steps and 5 in three.
    [Fact]
    public void Of_ThresholdZero_IsClosenessWithinThreeSteps() => Assert.Equal(3 + (1 / 2.0) + (1 / 3.0), Measure(threshold: 0)[0], precision: 12);

    [Fact]
    public void Of_Widths_CountFriendsInCommon()
    {
        BridgeWidths widths = new(Audience.Of(CliqueWithTail.Organise(), CliqueWithTail.Outline()));

        Assert.Equal([2, 2, 2], widths.Of(0).ToArray());
        Assert.Equal([2, 2, 2, 0], widths.Of(3).ToArray());
    }

    private static double[] Measure(int threshold) => ComplexCentrality.Of(Audience.Of(CliqueWithTail.Organise(), CliqueWithTail.Outline()), threshold);
}
