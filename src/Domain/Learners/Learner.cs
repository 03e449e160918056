using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>What an organisation knows about one learner; every field but the id may be missing.</summary>
[GenerateSerializer, Immutable, Alias("lg.learner")]
public sealed record Learner : IValidated
{
    /// <summary>Whose profile this is.</summary>
    [Id(0), JsonPropertyName("learner")] public required LearnerId Id { get; init; }

    /// <summary>The name to show; the id is shown when null.</summary>
    [Id(1)] public string? Name { get; init; }

    /// <summary>The organisational unit.</summary>
    [Id(2)] public string? Unit { get; init; }

    /// <summary>To whom the learner reports.</summary>
    [Id(3)] public LearnerId? Manager { get; init; }

    /// <summary>The group of people that started together.</summary>
    [Id(4)] public string? Cohort { get; init; }

    /// <summary>An IANA zone such as <c>Europe/Lisbon</c>.</summary>
    [Id(5)] public string? TimeZone { get; init; }

    /// <summary>Languages, best first.</summary>
    [Id(6)] public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>The learner's own strengths.</summary>
    [Id(7)] public ImmutableArray<TopicId> Topics { get; init; } = [];

    /// <summary>What the learner wants to learn.</summary>
    [Id(8)] public ImmutableArray<TopicId> Goals { get; init; } = [];

    /// <summary>Asks accepted in seven days before the learner counts as full; null means no limit.</summary>
    [Id(9), Range(0, 1000)] public int? CapacityPerWeek { get; init; }

    /// <summary>Until then the learner is not suggested; null means present.</summary>
    [Id(10)] public DateTimeOffset? AwayUntil { get; init; }

    /// <summary>False: never suggested to anybody, nor named.</summary>
    [Id(11)] public bool Recommendable { get; init; } = true;

    /// <summary>False: left out of every analysis.</summary>
    [Id(12)] public bool Analysable { get; init; } = true;

    /// <summary>Web and technical expertise, in [0, 1]; null when unknown.</summary>
    [Id(13), Range(0.0, 1.0), JsonIgnore(Condition = JsonIgnoreCondition.Never)] public double? Web { get; init; }

    /// <summary>Familiarity with social networking, in [0, 1]; null when unknown.</summary>
    [Id(14), Range(0.0, 1.0), JsonIgnore(Condition = JsonIgnoreCondition.Never)] public double? Social { get; init; }

    /// <summary>Whether the learner would like to be a mentor; false: never suggested as one. Null when nobody said.</summary>
    [Id(15)] public bool? Mentoring { get; init; }

    /// <summary>This profile with some opt-outs as they stand, whatever it says of them itself.</summary>
    /// <param name="standing">The profile that stands; null when there is none, which leaves this one as it is.</param>
    /// <param name="kept">Which ones.</param>
    public Learner Keeping(Learner? standing, OptOuts kept) => standing is null ? this : this with
    {
        Recommendable = kept.HasFlag(OptOuts.Recommendation) ? standing.Recommendable : Recommendable,
        Analysable = kept.HasFlag(OptOuts.Analysis) ? standing.Analysable : Analysable,
    };

    /// <inheritdoc/>
    public string? FindFault(DateTimeOffset now) =>
        LearnerId.FindReserved(Id, Manager is { } manager ? [manager] : [])
        ?? Limits.TooLong("name", Name, Limits.TitleLength)
        ?? Limits.TooLong("unit", Unit, Limits.TitleLength)
        ?? Limits.TooLong("cohort", Cohort, Limits.TitleLength)
        ?? Limits.TooLong("timeZone", TimeZone, Limits.TitleLength)
        ?? (TimeZone is null || TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _) ? null : $"timeZone {Quoted.Text(TimeZone)} is not a known IANA zone.")
        ?? Limits.TooMany("languages", Languages.Length, Limits.Topics)
        ?? Languages.Select(language => language is null ? "languages holds a null." : Limits.TooLong("languages", language, Limits.TitleLength))
            .FirstOrDefault(fault => fault is not null)
        ?? Limits.TooMany("topics", Topics.Length, Limits.Topics)
        ?? Limits.TooMany("goals", Goals.Length, Limits.Topics)
        ?? (CapacityPerWeek is < 0 or > 1000 ? $"capacityPerWeek {CapacityPerWeek} is outside 0 to 1000." : null)
        ?? Limits.OutsideUnit("web", Web)
        ?? Limits.OutsideUnit("social", Social);
}
