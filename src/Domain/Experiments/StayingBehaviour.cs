using System.ComponentModel.DataAnnotations;

namespace LearningGraph.Domain;

/// <summary>What experience does: it moves a member's goodwill, in [0, 1], which decides visits and questions, and some leave for good.</summary>
[GenerateSerializer, Immutable, Alias("lg.staying-behaviour")]
public sealed record StayingBehaviour
{
    /// <summary>Goodwill of somebody who joins; in [0, 1].</summary>
    [Id(0), Range(0.0, 1.0)] public double FirstGoodwill { get; init; } = 0.6;

    /// <summary>Goodwill of somebody who was made a member; in [0, 1].</summary>
    [Id(1), Range(0.0, 1.0)] public double MandatedGoodwill { get; init; } = 0.02;

    /// <summary>Share of the way to 1 that goodwill goes with a reply to one's question; in [0, 1].</summary>
    [Id(2), Range(0.0, 1.0)] public double ReplyLifts { get; init; } = 0.25;

    /// <summary>Share of goodwill lost with a question left alone; in [0, 1].</summary>
    [Id(3), Range(0.0, 1.0)] public double SilenceLowers { get; init; } = 0.25;

    /// <summary>Share of the way to 1 that goodwill goes when one's answer helped; in [0, 1].</summary>
    [Id(4), Range(0.0, 1.0)] public double ThanksLift { get; init; } = 0.08;

    /// <summary>Share of the way to 1 that goodwill goes on a visit that finds something new; in [0, 1].</summary>
    [Id(5), Range(0.0, 1.0)] public double FreshLifts { get; init; } = 0.02;

    /// <summary>Share of goodwill lost on a visit that finds nothing new; in [0, 1].</summary>
    [Id(6), Range(0.0, 1.0)] public double StaleLowers { get; init; } = 0.025;

    /// <summary>Probability that a first-time asker never comes back although a reply came; in [0, 1].</summary>
    [Id(7), Range(0.0, 1.0)] public double LeaveAfterReply { get; init; } = 0.14;

    /// <summary>Probability that a first-time asker never comes back when none came; in [0, 1].</summary>
    [Id(8), Range(0.0, 1.0)] public double LeaveAfterSilence { get; init; } = 0.2;

    /// <summary>Questions left alone in a row after which a member turns away for good, in 1 to 100.</summary>
    [Id(9), Range(1, 100)] public int AbandonAfter { get; init; } = 3;

    /// <summary>Ticks without a visit after which a member counts as lapsed, in 1 to 2,500.</summary>
    [Id(10), Range(1, 2500)] public int LapseTicks { get; init; } = 90;

    /// <summary>Share of the distance to the team's mean that psychological safety goes in a week; in [0, 1].</summary>
    [Id(11), Range(0.0, 1.0)] public double SafetyDrift { get; init; } = 0.02;

    /// <summary>Share of the way to 1 that safety goes with a reply, and to 0 with silence; in [0, 1].</summary>
    [Id(12), Range(0.0, 1.0)] public double SafetyReply { get; init; } = 0.03;
}
