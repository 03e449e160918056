using System.ComponentModel.DataAnnotations;

namespace LearningGraph.Domain;

/// <summary>Who of the members sees an open question and answers it.</summary>
[GenerateSerializer, Immutable, Alias("lg.answering-behaviour")]
public sealed record AnsweringBehaviour
{
    /// <summary>Probability that a member of usual activity looks in on a tick, with the best experience; in [0, 1].</summary>
    [Id(0), Range(0.0, 1.0)] public double VisitProbability { get; init; } = 0.2;

    /// <summary>Standard deviation of the logarithm of members' activity, in 0 to 4: larger means fewer do more.</summary>
    [Id(1), Range(0.0, 4.0)] public double ActivitySpread { get; init; } = 1.1;

    /// <summary>Probability that a member of usual helpfulness who could answer a question just seen does so; in [0, 1].</summary>
    [Id(2), Range(0.0, 1.0)] public double Propensity { get; init; } = 0.5;

    /// <summary>Standard deviation of the logarithm of members' helpfulness, in 0 to 4.</summary>
    [Id(3), Range(0.0, 4.0)] public double PropensitySpread { get; init; } = 1.0;

    /// <summary>Open questions that a member looks at in one visit, the newest first, in 1 to 1,000.</summary>
    [Id(4), Range(1, 1000)] public int Attention { get; init; } = 12;

    /// <summary>What is left of a question's chance to be seen after each further tick, in [0, 1].</summary>
    [Id(5), Range(0.0, 1.0)] public double Fading { get; init; } = 0.75;

    /// <summary>What is left of the will to answer after each answer already there, in [0, 1].</summary>
    [Id(6), Range(0.0, 1.0)] public double Discount { get; init; } = 0.45;

    /// <summary>Ticks after which an unanswered question counts as left alone, in 1 to 250.</summary>
    [Id(7), Range(1, 250)] public int OpenTicks { get; init; } = 10;

    /// <summary>Answers that a learner has room for in a week, on average, in 0 to 1,000.</summary>
    [Id(8), Range(0.0, 1000.0)] public double CapacityPerWeek { get; init; } = 4.0;

    /// <summary>Exponent of the draw that sets how far a question lies above its asker's knowledge: larger means mostly easy, in 0.05 to 20.</summary>
    [Id(9), Range(0.05, 20.0)] public double Hardness { get; init; } = 1.3;
}
