using System.ComponentModel.DataAnnotations;

namespace LearningGraph.Domain;

/// <summary>The community that is to be seeded, and what may be spent on it. The same for every strategy.</summary>
[GenerateSerializer, Immutable, Alias("lg.seeding-terms")]
public sealed record SeedingTerms
{
    /// <summary>Hours that founders spend altogether, in 0 to 1,000,000.</summary>
    [Id(0), Range(0.0, 1_000_000.0)] public double FounderHours { get; init; } = 260;

    /// <summary>Hours of one founder, in 0.1 to 10,000; how many founders the hours pay for follows.</summary>
    [Id(1), Range(0.1, 10_000.0)] public double HoursPerFounder { get; init; } = 26;

    /// <summary>Calendar days after which founders are members like any other, in 1 to 3,650.</summary>
    [Id(2), Range(1, 3_650)] public int FounderDays { get; init; } = 90;

    /// <summary>Topics it is about, in 1 to 64: the ones most needed. On a live workplace <see cref="Topic"/> may name one.</summary>
    [Id(3), Range(1, 64)] public int Topics { get; init; } = 2;

    /// <summary>On a live workplace, the topic it is about; left out, the ones most needed.</summary>
    [Id(4)] public TopicId? Topic { get; init; }

    /// <summary>Ties that a founder invites in a week, in 0 to 5: at most one a workday.</summary>
    [Id(5), Range(0.0, 5.0)] public double InvitesPerWeek { get; init; } = 3;

    /// <summary>Questions, answers to make a start with and the like that a founder posts in a week, in 0 to 5: at most one a workday.</summary>
    [Id(6), Range(0.0, 5.0)] public double PostsPerWeek { get; init; } = 0.4;
}
