namespace LearningGraph.Simulation;

/// <summary>All topics there are words for, by area of work.</summary>
internal static class Catalogue
{
    /// <summary>The areas in the order of <see cref="UnitOutline.Areas"/>.</summary>
    public static TopicOutline[][] Areas { get; } =
    [
        DataTopics.All, SoftwareTopics.All, WorkplaceItTopics.All, FinanceTopics.All,
        PeopleTopics.All, CustomerTopics.All, ProductionTopics.All, MethodTopics.All,
    ];

    /// <summary>The first topics, one of each area in turn, so that even a few cover many areas.</summary>
    /// <param name="count">From 1 to <see cref="WorkplaceScenario.MaxTopics"/>.</param>
    public static Subject[] Take(int count) =>
        [.. Areas
            .SelectMany((topics, area) => topics.Select((outline, rank) => (outline, area, rank)))
            .OrderBy(topic => topic.rank)
            .ThenBy(topic => topic.area)
            .Take(count)
            .Select(topic => new Subject(topic.outline, topic.area))];
}
