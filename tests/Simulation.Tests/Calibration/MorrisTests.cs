namespace LearningGraph.Simulation.Tests;

public sealed class MorrisTests
{
    private const int Trajectories = 40;
    private static readonly Draw Luck = Draw.OfReplicate(7, 0);

    /// <summary>5 x0 - 2 x1 + 4 x2 x3, and x4 does nothing.</summary>
    private static readonly ElementaryEffect[] Effects = Screen(x => (5 * x[0]) - (2 * x[1]) + (4 * x[2] * x[3]), 5);

    [Fact]
    public void Measure_LinearFactor_HasItsSlopeEverywhere()
    {
        Assert.Equal(5, Effects[0].MeanSize, precision: 9);
        Assert.Equal(5, Effects[0].Mean, precision: 9);
        Assert.Equal(0, Effects[0].Deviation, precision: 9);
        Assert.Equal(2, Effects[1].MeanSize, precision: 9);
        Assert.Equal(-2, Effects[1].Mean, precision: 9);
    }

    [Fact]
    public void Measure_FactorThatDoesNothing_HasNoEffect() => Assert.Equal((0, 0), (Effects[4].MeanSize, Effects[4].Deviation));

    /// <summary>The effect of x2 is 4 x3, of mean 2 and deviation 4 √(5/36) = 1.49 over the four levels; 40 trajectories leave four standard errors of 0.95.</summary>
    [Fact]
    public void Measure_InteractingFactors_DifferFromPlaceToPlace()
    {
        Assert.InRange(Effects[2].MeanSize, 1.05, 2.95);
        Assert.InRange(Effects[2].Deviation, 1.0, 2.0);
    }

    [Fact]
    public void Measure_OutputsMissing_CountsTheOthers()
    {
        var (points, moved) = Morris.Trajectory(2, Luck, 0);
        var first = moved[0];

        var effect = Morris.Measure([(points, moved)], [[1, 2, null]], first)!;

        Assert.Equal(1, effect.Steps);
        Assert.Null(Morris.Measure([(points, moved)], [[1, 2, null]], 1 - first));
    }

    [Fact]
    public void Trajectory_Steps_MoveOneFactorWithinTheCube()
    {
        var (points, moved) = Morris.Trajectory(6, Luck, 3);

        Assert.Equal(Enumerable.Range(0, 6), moved.Order());
        for (var step = 0; step < moved.Length; step++)
        {
            var changed = Enumerable.Range(0, 6).Where(factor => points[step][factor] != points[step + 1][factor]);
            Assert.Equal([moved[step]], changed);
            Assert.All(points[step + 1], place => Assert.InRange(place, 0, 1));
            Assert.Equal(2.0 / 3, Math.Abs(points[step + 1][moved[step]] - points[step][moved[step]]), precision: 12);
        }
    }

    private static ElementaryEffect[] Screen(Func<double[], double> function, int factors)
    {
        var paths = Enumerable.Range(0, Trajectories).Select(path => Morris.Trajectory(factors, Luck, path)).ToArray();
        double?[][] outputs = [.. paths.Select(path => path.Points.Select(point => (double?)function(point)).ToArray())];
        return [.. Enumerable.Range(0, factors).Select(factor => Morris.Measure(paths, outputs, factor)!)];
    }
}
