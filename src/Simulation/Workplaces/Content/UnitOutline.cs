namespace LearningGraph.Simulation;

/// <summary>An organisational unit.</summary>
/// <param name="Name">The name to show.</param>
/// <param name="Share">The share of all learners, in (0, 1); the shares sum to 1.</param>
/// <param name="Web">The usual web and technical expertise, in [0, 1].</param>
/// <param name="Areas">
/// How much the work has to do with each area of <see cref="Catalogue.Areas"/>, from 0; around 8 is the unit's own trade.
/// </param>
internal sealed record UnitOutline(string Name, double Share, double Web, double[] Areas)
{
    /// <summary>The units of every generated workplace.</summary>
    public static UnitOutline[] All { get; } =
    [
        new("Production", 0.20, 0.30, [0.3, 0.1, 0.6, 0.2, 1.0, 0.1, 8.0, 0.6]),
        new("Customer Service", 0.13, 0.50, [0.6, 0.1, 1.0, 0.6, 0.8, 8.0, 0.2, 0.8]),
        new("Engineering", 0.12, 0.80, [1.5, 8.0, 1.0, 0.2, 0.4, 0.1, 1.5, 1.2]),
        new("Sales", 0.11, 0.55, [0.8, 0.1, 0.8, 1.2, 0.4, 7.0, 0.1, 1.5]),
        new("Logistics", 0.10, 0.35, [1.0, 0.1, 0.8, 1.5, 1.5, 0.6, 5.0, 0.6]),
        new("IT Operations", 0.07, 0.85, [1.0, 4.0, 8.0, 0.3, 0.3, 0.3, 0.1, 0.8]),
        new("Finance", 0.07, 0.55, [3.0, 0.2, 0.6, 8.0, 0.3, 0.3, 0.1, 1.0]),
        new("Data and Analytics", 0.06, 0.80, [8.0, 3.0, 0.6, 0.4, 0.3, 0.4, 0.2, 1.0]),
        new("Quality", 0.05, 0.50, [2.0, 0.3, 0.6, 0.3, 0.4, 1.0, 7.0, 1.5]),
        new("Marketing", 0.04, 0.70, [2.0, 0.5, 0.8, 0.6, 0.3, 6.0, 0.1, 2.5]),
        new("People", 0.03, 0.45, [0.8, 0.1, 0.8, 0.8, 8.0, 0.1, 0.3, 2.0]),
        new("Legal and Compliance", 0.02, 0.45, [0.4, 0.1, 0.8, 1.0, 1.5, 0.4, 0.3, 8.0]),
    ];
}
