using System.ComponentModel.DataAnnotations;

namespace LearningGraph.Domain;

/// <summary>When people need to know something, and where they turn: the utilities of a multinomial logit in which asking nobody is 0.</summary>
[GenerateSerializer, Immutable, Alias("lg.asking-behaviour")]
public sealed record AskingBehaviour
{
    /// <summary>Needs that one learner has in a week of five ticks, in 0 to 50.</summary>
    [Id(0), Range(0.0, 50.0)] public double NeedsPerWeek { get; init; } = 0.5;

    /// <summary>How much more a newcomer needs, as a share of the usual, in 0 to 20; fades with a time constant of 60 ticks.</summary>
    [Id(1), Range(0.0, 20.0)] public double NewcomerNeeds { get; init; } = 1.0;

    /// <summary>Utility of searching what was answered before, in -20 to 20.</summary>
    [Id(2), Range(-20.0, 20.0)] public double Archive { get; init; } = -1.0;

    /// <summary>Utility for each e-fold of answers on the topic in the archive, in 0 to 5.</summary>
    [Id(3), Range(0.0, 5.0)] public double ArchivePerAnswer { get; init; } = 0.35;

    /// <summary>Utility of searching from least to most familiar with web tools, in 0 to 20.</summary>
    [Id(4), Range(0.0, 20.0)] public double ArchiveWeb { get; init; } = 1.5;

    /// <summary>Utility of asking somebody one knows, in -20 to 20.</summary>
    [Id(5), Range(-20.0, 20.0)] public double Tie { get; init; } = 0.6;

    /// <summary>Utility of asking somebody from least to most familiar with social networks, in 0 to 20.</summary>
    [Id(6), Range(0.0, 20.0)] public double TieSocial { get; init; } = 0.8;

    /// <summary>Utility of asking somebody from least to most psychological safety, in 0 to 20.</summary>
    [Id(7), Range(0.0, 20.0)] public double TieSafety { get; init; } = 0.8;

    /// <summary>Utility of asking in a community one is a member of, in -20 to 20.</summary>
    [Id(8), Range(-20.0, 20.0)] public double Community { get; init; } = -4.0;

    /// <summary>Utility of asking in a community from least to most familiar with social networks, in 0 to 20.</summary>
    [Id(9), Range(0.0, 20.0)] public double CommunitySocial { get; init; } = 1.2;

    /// <summary>Utility of asking in a community from least to most familiar with web tools, in 0 to 20.</summary>
    [Id(10), Range(0.0, 20.0)] public double CommunityWeb { get; init; } = 0.6;

    /// <summary>Utility of asking in a community from least to most psychological safety, in 0 to 20.</summary>
    [Id(11), Range(0.0, 20.0)] public double CommunitySafety { get; init; } = 2.0;

    /// <summary>Utility lost with each e-fold of members who would see the question, in 0 to 5.</summary>
    [Id(12), Range(0.0, 5.0)] public double CommunityAudience { get; init; } = 0.15;

    /// <summary>Power of goodwill by which the odds of asking in a community change, in 0 to 20; goodwill of 0.5 changes nothing.</summary>
    [Id(13), Range(0.0, 20.0)] public double CommunityGoodwill { get; init; } = 1.5;

    /// <summary>Probability that somebody asked in person has time, when neither loaded nor away.</summary>
    [Id(14), Range(0.0, 1.0)] public double TieHelps { get; init; } = 0.5;

    /// <summary>Utility of asking in a community for each standard deviation of activity, in 0 to 5: whoever looks in more also asks more.</summary>
    [Id(15), Range(0.0, 5.0)] public double CommunityActivity { get; init; } = 2.7;
}
