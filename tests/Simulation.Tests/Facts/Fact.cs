namespace LearningGraph.Simulation.Tests;

/// <summary>A stylised fact that the model is held to.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Scenario">Where it has to hold.</param>
/// <param name="Target">What is known, for people.</param>
/// <param name="Origin">Whether it emerges or was put in.</param>
/// <param name="Measure">What the runs give, one estimate for each part of it.</param>
/// <param name="Holds">Whether that is what is known.</param>
internal sealed record Fact(
    string Name, string Scenario, string Target, string Origin, Func<FactRuns, Estimate[]> Measure, Func<Estimate[], bool> Holds)
{
    /// <summary>Figures within so much of their target hold: five points.</summary>
    public const double Tolerance = 0.05;

    /// <summary>A figure that has to lie in a range.</summary>
    public static Func<Estimate[], bool> Within(double from, double to) => parts => parts[0].Mean >= from && parts[0].Mean <= to;

    /// <summary>Figures that have to lie within five points.</summary>
    public static Func<Estimate[], bool> Near(params double[] targets) =>
        parts => parts.Zip(targets, (part, target) => Math.Abs(part.Mean - target) <= Tolerance).All(near => near);

    /// <summary>Signs: the 95 % interval of each is clear of 0, so that one without effect passes in at most 2.5 % of cases.</summary>
    public static Func<Estimate[], bool> Signs(params int[] signs) =>
        parts => parts.Zip(signs, (part, sign) => sign > 0 ? part.IsPositive : part.IsNegative).All(clear => clear);
}
