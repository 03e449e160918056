using System.ComponentModel.DataAnnotations;

namespace LearningGraph.Domain;

/// <summary>What people learn from an answer, from reading along, from a course and from a buddy.</summary>
[GenerateSerializer, Immutable, Alias("lg.learning-behaviour")]
public sealed record LearningBehaviour
{
    /// <summary>Share of the gap between one's knowledge and the question's difficulty that an answer closes; in [0, 1].</summary>
    [Id(0), Range(0.0, 1.0)] public double FromAnswer { get; init; } = 0.5;

    /// <summary>The same for an answer found in the archive; in [0, 1].</summary>
    [Id(1), Range(0.0, 1.0)] public double FromArchive { get; init; } = 0.35;

    /// <summary>The same for a member who reads along; in [0, 1].</summary>
    [Id(2), Range(0.0, 1.0)] public double Bystander { get; init; } = 0.15;

    /// <summary>How much of the chance of finding nothing each archived answer on the topic takes away; in [0, 1].</summary>
    [Id(3), Range(0.0, 1.0)] public double ArchiveHit { get; init; } = 0.04;

    /// <summary>Share of the distance to full knowledge of its topic that a course closes; in [0, 1].</summary>
    [Id(4), Range(0.0, 1.0)] public double FromCourse { get; init; } = 0.25;

    /// <summary>Share of needs on the topic that are left after a course; in [0, 1].</summary>
    [Id(5), Range(0.0, 1.0)] public double AfterCourse { get; init; } = 0.5;

    /// <summary>Strength that help adds to a tie, in [0, 1], as a share of the way to 1.</summary>
    [Id(6), Range(0.0, 1.0)] public double TieForms { get; init; } = 0.3;

    /// <summary>Ticks in which a tie from help loses half its strength, in 1 to 10,000.</summary>
    [Id(7), Range(1, 10000)] public int TieHalfLifeTicks { get; init; } = 125;

    /// <summary>Share of newcomers who get a buddy, in [0, 1].</summary>
    [Id(8), Range(0.0, 1.0)] public double BuddyShare { get; init; } = 0.3;

    /// <summary>Meetings with the buddy in the first 90 days, on average, in 0 to 60.</summary>
    [Id(9), Range(0.0, 60.0)] public double BuddyMeetings { get; init; } = 4.0;

    /// <summary>Probability that a newcomer is quickly productive without a buddy; in [0, 1].</summary>
    [Id(10), Range(0.0, 1.0)] public double ProductiveAlone { get; init; } = 0.4;

    /// <summary>Share of the chance of not being so that each meeting takes away; in [0, 1].</summary>
    [Id(11), Range(0.0, 1.0)] public double ProductivePerMeeting { get; init; } = 0.27;
}
