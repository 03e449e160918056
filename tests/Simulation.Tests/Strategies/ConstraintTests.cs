namespace LearningGraph.Simulation.Tests;

public class ConstraintTests
{
    [Fact]
    public void Of_Star_IsAShareOfTheHubAndAllOfTheRest()
    {
        var constraints = Measure(new(5) { Ties = [(0, 1), (0, 2), (0, 3), (0, 4)] });

        // Four friends apart from each other: 4 x (1/4)^2.
        Assert.Equal(0.25, constraints[0], precision: 12);
        Assert.All(constraints[1..], constraint => Assert.Equal(1, constraint, precision: 12));
    }

    // Each of two friends who know each other: (1/2 + 1/2 x 1/2)^2, twice.
    [Fact]
    public void Of_Triangle_IsNineEighths() =>
        Assert.All(Measure(new(3) { Ties = [(0, 1), (1, 2), (0, 2)] }), constraint => Assert.Equal(1.125, constraint, precision: 12));

    [Fact]
    public void Of_Loner_IsInfinite() => Assert.Equal(double.PositiveInfinity, Measure(new(3) { Ties = [(0, 1)] })[2]);

    private static double[] Measure(TinyWorkplace workplace) => Constraint.Of(Audience.Of(workplace.Organise(), workplace.Outline()));
}
