using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>Who is to get a mentor, all at once: the learners by name, or everybody of a unit, a cohort, or both.</summary>
[GenerateSerializer, Immutable, Alias("lg.assignment-request")]
public sealed record AssignmentRequest : IValidated
{
    /// <summary>The most learners one assignment serves.</summary>
    public const int MaxLearners = 5_000;

    /// <summary>The most mentors one assignment chooses from.</summary>
    public const int MaxMentors = 5_000;

    /// <summary>The most pairs that can be avoided.</summary>
    public const int MaxAvoided = 20_000;

    /// <summary>The most learners one mentor can get.</summary>
    public const int MaxCapacity = 1_000;

    /// <summary>Who is to get a mentor, at most 5,000, in no order; who is named twice gets one. Null: those of the unit and the cohort.</summary>
    [Id(0)] public ImmutableArray<LearnerId>? Learners { get; init; }

    /// <summary>Everybody whose profile names this organisational unit; not together with <see cref="Learners"/>.</summary>
    [Id(1)] public string? Unit { get; init; }

    /// <summary>Everybody who started together with this cohort; with <see cref="Unit"/>, those of both. Not together with <see cref="Learners"/>.</summary>
    [Id(2)] public string? Cohort { get; init; }

    /// <summary>Who may be a mentor, at most 5,000, in no order. Null: everybody who is found, but none of those who are to get one.</summary>
    [Id(3)] public ImmutableArray<LearnerId>? Mentors { get; init; }

    /// <summary>What the mentors are for. Null: each learner's goals, or else what that learner has asked about lately.</summary>
    [Id(4)] public TopicId? Topic { get; init; }

    /// <summary>The most learners one mentor gets, in 1 to 1,000; never more than the mentor's profile has room for this week.</summary>
    [Id(5)] public int CapacityPerMentor { get; init; } = 1;

    /// <summary>What is made as large as can be.</summary>
    [Id(6)] public AssignmentObjective Objective { get; init; }

    /// <summary>Pairs that must not be, such as those of an assignment before, so that everybody gets somebody else; at most 20,000, in no order.</summary>
    [Id(7)] public ImmutableArray<MentorPair> Avoid { get; init; } = [];

    /// <inheritdoc/>
    public string? FindFault(DateTimeOffset now) =>
        FindFaultOfLearners()
        ?? Limits.TooLong("unit", Unit, Limits.TitleLength)
        ?? Limits.TooLong("cohort", Cohort, Limits.TitleLength)
        ?? (Mentors is { IsEmpty: true } ? "mentors is empty; leave it out to choose from everybody." : null)
        ?? (Mentors is { } mentors ? Limits.TooMany("mentors", mentors.Length, MaxMentors) : null)
        ?? (CapacityPerMentor is < 1 or > MaxCapacity ? $"capacityPerMentor {CapacityPerMentor} is outside 1 to {MaxCapacity}." : null)
        ?? Limits.TooMany("avoid", Avoid.Length, MaxAvoided)
        ?? (Avoid.Contains(null!) ? "avoid holds a null." : null);

    private string? FindFaultOfLearners() => (Learners, Unit, Cohort) switch
    {
        (null, null, null) => "Name the learners, or a unit, or a cohort.",
        ({ }, { }, _) or ({ }, _, { }) => "Name either the learners, or a unit or cohort.",
        ({ IsEmpty: true }, _, _) => "learners is empty; name who is to get a mentor.",
        ({ } learners, _, _) => Limits.TooMany("learners", learners.Length, MaxLearners),
        _ => null,
    };
}
