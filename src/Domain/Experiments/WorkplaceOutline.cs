using System.ComponentModel.DataAnnotations;

namespace LearningGraph.Domain;

/// <summary>The synthetic workplace of a scenario: how many people, how they are organised, what they know. Means; each replicate draws its own.</summary>
[GenerateSerializer, Immutable, Alias("lg.workplace-outline")]
public sealed record WorkplaceOutline
{
    /// <summary>People, in 2 to 2,000,000.</summary>
    [Id(0), Range(2, 2_000_000)] public int Learners { get; init; } = 5_000;

    /// <summary>People in a team, in 2 to 50; real ones vary around it.</summary>
    [Id(1), Range(2, 50)] public int TeamSize { get; init; } = 8;

    /// <summary>Teams in an organisational unit, in 1 to 100.</summary>
    [Id(2), Range(1, 100)] public int TeamsPerUnit { get; init; } = 12;

    /// <summary>Topics, in 1 to 64, grouped in domains of four.</summary>
    [Id(3), Range(1, 64)] public int Topics { get; init; } = 24;

    /// <summary>Ties of a learner on average, in 1 to 100, those within the team included.</summary>
    [Id(4), Range(1.0, 100.0)] public double TiesPerLearner { get; init; } = 14;

    /// <summary>Share of ties outside the team that close a triangle, in [0, 1].</summary>
    [Id(5), Range(0.0, 1.0)] public double TriadicClosure { get; init; } = 0.4;

    /// <summary>Groups that already live, per 1,000 people, in 0 to 200.</summary>
    [Id(6), Range(0.0, 200.0)] public double GroupsPerThousand { get; init; } = 6;

    /// <summary>Groups that somebody founds on the first days, per 1,000 people, in 0 to 300, beside the seeded community; 0 on a live workplace.</summary>
    [Id(7), Range(0.0, 300.0)] public double FoundingsPerThousand { get; init; }

    /// <summary>Courses held in a year, in 0 to 260: at most one a workday, each on one topic.</summary>
    [Id(8), Range(0.0, 260.0)] public double CoursesPerYear { get; init; } = 24;

    /// <summary>Share of a course's audience that takes it, in [0, 1].</summary>
    [Id(9), Range(0.0, 1.0)] public double CourseUptake { get; init; } = 0.08;

    /// <summary>Share of people who leave in a year and are replaced by newcomers, in [0, 1].</summary>
    [Id(10), Range(0.0, 1.0)] public double TurnoverPerYear { get; init; } = 0.1;

    /// <summary>Mean familiarity with web tools, in [0, 1].</summary>
    [Id(11), Range(0.0, 1.0)] public double Web { get; init; } = 0.55;

    /// <summary>Mean familiarity with social networks, in [0, 1].</summary>
    [Id(12), Range(0.0, 1.0)] public double Social { get; init; } = 0.5;

    /// <summary>Mean psychological safety, in [0, 1]: how safe it feels to ask where others see it.</summary>
    [Id(13), Range(0.0, 1.0)] public double Safety { get; init; } = 0.55;
}
