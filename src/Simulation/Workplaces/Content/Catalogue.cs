namespace LearningGraph.Simulation;

/// <summary>All topics there are words for, by area of work.</summary>
internal static class Catalogue
{
    /// <summary>The areas in the order of the model's domains; the first is everybody's.</summary>
    public static Area[] Areas { get; } =
    [
        new("Workplace IT", ["IT Support", "Service Desk", "IT Operations"], WorkplaceItTopics.All),
        new("Production", ["Production", "Quality", "Maintenance"], ProductionTopics.All),
        new("Customers", ["Sales", "Customer Service", "Key Accounts"], CustomerTopics.All),
        new("Data", ["Analytics", "Business Intelligence", "Market Research"], DataTopics.All),
        new("Software", ["Engineering", "Software Development", "Digital Products"], SoftwareTopics.All),
        new("Finance", ["Finance", "Controlling", "Purchasing"], FinanceTopics.All),
        new("People", ["People", "Recruiting", "Shift Planning"], PeopleTopics.All),
        new("Projects", ["Projects", "Product Design", "Marketing"], ProjectTopics.All),
        new("Office", ["Administration", "Facilities", "Publications"], OfficeTopics.All),
        new("Secure Operations", ["Information Security", "Cloud Platform", "Compliance"], OperationsTopics.All),
    ];

    /// <summary>The first topics, area by area as the model counts them.</summary>
    /// <param name="count">From 1 to <see cref="WorkplaceScenario.MaxTopics"/>.</param>
    public static Subject[] Take(int count) =>
        [.. Areas.SelectMany((area, number) => area.Topics.Select(outline => new Subject(outline, number))).Take(count)];
}
