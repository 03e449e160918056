using System.ComponentModel.DataAnnotations;

namespace LearningGraph.Domain;

/// <summary>How people come to know of a community and join it: news from outside, and friends inside (Backstrom et al. 2006), of whom some people need several (Centola 2010).</summary>
[GenerateSerializer, Immutable, Alias("lg.joining-behaviour")]
public sealed record JoiningBehaviour
{
    /// <summary>Rate at which somebody fully interested hears of a community by other ways than friends and joins, per year of 260 ticks, in 0 to 10.</summary>
    [Id(0), Range(0.0, 10.0)] public double NewsPerYear { get; init; } = 0.015;

    /// <summary>Rate at which somebody fully interested joins when many friends are inside, per year, in 0 to 50.</summary>
    [Id(1), Range(0.0, 50.0)] public double FriendsPerYear { get; init; } = 0.95;

    /// <summary>Friends inside at which the rate is half its most, in 0.1 to 100: each further friend counts less.</summary>
    [Id(2), Range(0.1, 100.0)] public double FriendsHalf { get; init; } = 3.0;

    /// <summary>How much higher the rate is when all friends inside know each other, as a share, in 0 to 20.</summary>
    [Id(3), Range(0.0, 20.0)] public double FriendsKnowEachOther { get; init; } = 0.5;

    /// <summary>Share of people whom friends inside move only from a threshold on, in [0, 1].</summary>
    [Id(4), Range(0.0, 1.0)] public double ComplexShare { get; init; } = 0.4;

    /// <summary>The lowest such threshold, in 1 to 20; the highest is twice that.</summary>
    [Id(5), Range(1, 20)] public int Threshold { get; init; } = 2;

    /// <summary>Probability that somebody fully interested follows a founder's invitation; in [0, 1].</summary>
    [Id(6), Range(0.0, 1.0)] public double InviteAccepted { get; init; } = 0.4;

    /// <summary>Probability that somebody who knows of a fitting community joins it when in need; in [0, 1].</summary>
    [Id(7), Range(0.0, 1.0)] public double NeedJoins { get; init; } = 0.01;

    /// <summary>How much higher the rate is for a community in which every question is answered, as a share, in 0 to 20.</summary>
    [Id(8), Range(0.0, 20.0)] public double LivelyBonus { get; init; } = 1.0;
}
